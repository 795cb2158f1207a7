/// Where the simulated people live: names, number ranges and zones of many countries and scripts.
enum CountryTable {
    static let all: [CountryProfile] = text.split(separator: "\n").compactMap { CountryProfile(row: $0) }

    static func profile(_ code: String) -> CountryProfile? {
        all.first { $0.code == code }
    }

    /// `code|name|zone|language|number|given names|family names`; `#` is any digit, `[a,b]` one of the choices.
    private static let text = """
        US|United States|America/New_York|en-US|+1[212,312,415,512,617,702]555####|\
        Ava,Ethan,Grace,Marcus,Naomi,Owen,Zoë|\
        Bennett,Carter,Hughes,Nguyen,O'Neill,Ramirez,Washington
        CA|Canada|America/Toronto|en-CA|+1[416,514,604,902]555####|Amélie,Liam,Nora,Étienne,Priya|\
        Bouchard,Fraser,Gagnon,Singh,Tremblay
        MX|Mexico|America/Mexico_City|es-MX|+52[55,33,81]########|José,Lucía,Ximena,Emiliano,Guadalupe|\
        Ñandú,Hernández,Peña,Muñoz,Cárdenas
        BR|Brazil|America/Sao_Paulo|pt-BR|+55[11,21,31]9########|João,Luíza,Caetano,Tainá,Beatriz|\
        Araújo,Conceição,Guimarães,Silva,Nóbrega
        AR|Argentina|America/Argentina/Buenos_Aires|es-AR|+54911########|Martín,Sofía,Agustín,Camila|\
        Ibáñez,Quiroga,Güemes,López
        CL|Chile|America/Santiago|es-CL|+569########|Matías,Javiera,Benjamín,Antonia|Muñoz,Araya,Fuenzalida,Núñez
        CO|Colombia|America/Bogota|es-CO|+57[300,310,320]#######|Andrés,Valentina,Julián,Mariana|\
        Restrepo,Zuluaga,Ordóñez,Gómez
        ES|Spain|Europe/Madrid|es-ES|+34[6,7]########|Íñigo,Carmen,Álvaro,Nuria,Begoña|\
        Ibarra,Fernández,Español,Núñez,Vázquez
        PT|Portugal|Europe/Lisbon|pt-PT|+3519[1,2,3,6]#######|Inês,Gonçalo,Matilde,Tomás|Simões,Magalhães,Brandão,Costa
        FR|France|Europe/Paris|fr-FR|+33[6,7]########|Chloé,Noël,Anaïs,Théo,Maëlys|Lefèvre,Dubois,Garçon,Bérenger,Moreau
        BE|Belgium|Europe/Brussels|fr-BE|+3247#######|Loïc,Élise,Wout,Margaux|Janssens,Peeters,Lambert,Dupont
        DE|Germany|Europe/Berlin|de-DE|+49151########|Jürgen,Lena,Björn,Annika,Sören|Müller,Größmann,Schäfer,Weiß,König
        AT|Austria|Europe/Vienna|de-AT|+43664#######|Resi,Maximilian,Valentina,Gernot|Gruber,Höfler,Wögerbauer,Steiner
        CH|Switzerland|Europe/Zurich|de-CH|+4179#######|Urs,Regula,Beat,Seraina|Zürcher,Ammann,Brügger,Favre
        IT|Italy|Europe/Rome|it-IT|+393[28,33,47]#######|Niccolò,Chiara,Giosuè,Beatrice,Élodie|\
        Rossi,Esposito,D'Amico,Caffè,Bianchi
        GB|United Kingdom|Europe/London|en-GB|+4474########|Siobhán,Oliver,Imogen,Rhys,Aisha|\
        Abernathy,Patel,Llewellyn,Smythe,Campbell
        IE|Ireland|Europe/Dublin|en-IE|+35387#######|Niamh,Oisín,Saoirse,Cillian|Ó Briain,Murphy,Ní Dhomhnaill,Byrne
        NL|Netherlands|Europe/Amsterdam|en-NL|+316########|Daan,Fenna,Joost,Maartje|\
        van den Berg,de Vries,Visser,'t Hooft
        SE|Sweden|Europe/Stockholm|en-SE|+4670#######|Åsa,Göran,Märta,Håkan|Öberg,Lindström,Sjögren,Ek
        DK|Denmark|Europe/Copenhagen|en-DK|+4520######|Søren,Freja,Asbjørn,Maja|Nørgaard,Kjær,Østergaard,Holm
        PL|Poland|Europe/Warsaw|en-PL|+4850#######|Łukasz,Małgorzata,Żaneta,Wojciech|Wiśniewski,Dąbrowska,Świątek,Król
        CZ|Czechia|Europe/Prague|en-CZ|+420[602,721]######|Jiří,Kateřina,Ondřej,Žofie|Dvořák,Nováková,Řehoř,Šťastný
        UA|Ukraine|Europe/Kyiv|en-UA|+38067#######|Ольга,Тарас,Євгенія,Богдан|Шевченко,Ковальчук,Їжакевич,Бондар
        KZ|Kazakhstan|Asia/Almaty|en-KZ|+7701#######|Ольга,Ерлан,Әлия,Дмитрий|Ахметов,Иванова,Нұрланова,Соколов
        TR|Türkiye|Europe/Istanbul|en-TR|+90532#######|Çağla,Şükrü,İpek,Oğuz|Yılmaz,Şahin,Öztürk,Güneş
        GR|Greece|Europe/Athens|en-GR|+3069########|Ελένη,Γιώργος,Δέσποινα,Νίκος|Παπαδόπουλος,Οικονόμου,Αγγέλου,Χατζή
        IL|Israel|Asia/Jerusalem|en-IL|+97250#######|נועה,אורי,תמר,יעל|כהן,לוי,מזרחי,פרץ
        EG|Egypt|Africa/Cairo|en-EG|+2010########|محمد,فاطمة,يوسف,ليلى|السيد,عبد الرحمن,منصور,حسن
        SA|Saudi Arabia|Asia/Riyadh|en-SA|+9665########|محمد,نورة,خالد,سارة|القحطاني,الحربي,العتيبي,الزهراني
        IN|India|Asia/Kolkata|en-IN|+9198########|अनन्या,राहुल,प्रिया,विक्रम|शर्मा,पटेल,मिश्रा,अय्यर
        TH|Thailand|Asia/Bangkok|en-TH|+668########|สมชาย,กัญญา,ปิยะ,มาลี|ศรีสุข,วงศ์ใหญ่,แก้วมณี,ทองดี
        VN|Vietnam|Asia/Ho_Chi_Minh|en-VN|+849########|Thị Hương,Văn Đức,Quỳnh,Bảo|Nguyễn,Trần,Phạm,Đặng
        CN|China|Asia/Shanghai|zh-CN|+86138########|小明,丽华,建国,雨欣,浩然|王,李,张,欧阳,陈
        TW|Taiwan|Asia/Taipei|zh-TW|+8869########|怡君,志豪,淑芬,冠廷|林,黃,吳,蔡
        JP|Japan|Asia/Tokyo|ja-JP|+8190########|さくら,健太,陽菜,蓮,美咲|田中,佐藤,髙橋,渡邊,山本
        KR|South Korea|Asia/Seoul|en-KR|+8210########|서연,민준,지우,하은|김,이,박,최
        AU|Australia|Australia/Sydney|en-AU|+614########|\
        Charlotte,Jack,Matilda,Noah,Ruby,Lachlan,Priya,Angus,Mei,Darcy,Yarran,Imogen,Hamish,Zahra,Cooper,Bridie|\
        Kelly,Thompson,Nguyen,McDonald,Papadopoulos,Singh,O'Brien,Fraser,Chen,Whitlam,Haddad,Kowalski,Murray,Rossi
        NZ|New Zealand|Pacific/Auckland|en-NZ|+6421#######|\
        Aroha,Hēmi,Isla,Tāne,Mere,Finn,Anahera,Wiremu|Ngata,Walker,Parata,Scott,Tūhoe,Fa'amausili,Henare,Reid
        NG|Nigeria|Africa/Lagos|en-NG|+234803#######|Adébáyọ̀,Chidinma,Ngozi,Emeka|Okafor,Adéyẹmí,Eze,Balogun
        KE|Kenya|Africa/Nairobi|en-KE|+2547########|Wanjiru,Otieno,Achieng,Kamau|Mwangi,Odhiambo,Njoroge,Wafula
        ZA|South Africa|Africa/Johannesburg|en-ZA|+2782#######|Thandiwe,Pieter,Lerato,Zanele|\
        Nkosi,van der Merwe,Dlamini,Botha
        """
}
