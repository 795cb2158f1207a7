extension WrittenNumber {
    /// The region a national number is read in (or none), the number as it was written, and what is to be read: validity,
    /// E.164, region and kind, or what is wrong. The lengths are those of libphonenumber 8.12, which Debian 12 has.
    static let table: [WrittenNumber] = """
        US | (415) 555-2678 | valid +14155552678 US fixed or mobile
        US | 415.555.2678 | valid +14155552678 US fixed or mobile
        US | 1-415-555-2678 | valid +14155552678 US fixed or mobile
        US | 4155552678 | valid +14155552678 US fixed or mobile
        - | +1-415-555-0199 | valid +14155550199 US fixed or mobile
        - | +1 (800) 234-5678 | valid +18002345678 US toll-free
        US | 011 44 20 7946 0018 | valid +442079460018 GB fixed line
        US | 1-800-FLOWERS | valid +18003569377 US toll-free
        US | 555-2678 | three digits short for United States (perhaps the area code)
        US | 415 555 267 | one digit short for United States
        US | 415 555 26789 | one digit too long for United States
        - | +1 900 234 5678 | valid +19002345678 US premium rate
        - | +1 415 | seven digits short for United States
        - | +1 242 322 1234 | valid +12423221234 BS fixed line
        - | +1 876 922 1234 | valid +18769221234 JM fixed line
        - | +1 787 721 1234 | valid +17877211234 PR fixed or mobile
        - | +1 809 535 1234 | valid +18095351234 DO fixed or mobile
        CA | (604) 555-0123 | valid +16045550123 CA fixed or mobile
        CA | 604-555-012 | one digit short for United States
        MX | 55 5555 0100 | valid +525555550100 MX fixed or mobile
        - | +52 55 5555 0100 | valid +525555550100 MX fixed or mobile
        - | +52 1 55 1234 5678 | valid +525512345678 MX fixed or mobile
        - | +52 55 1234 56 | two digits short for Mexico (perhaps the area code)
        MX | 55 5555 01 | two digits short for Mexico (perhaps the area code)
        MX | 00 1 415 555 2678 | valid +14155552678 US fixed or mobile
        BR | (11) 96123-4567 | valid +5511961234567 BR mobile
        - | +55 21 2123 4567 | valid +552121234567 BR fixed line
        BR | 0 11 2345-6789 | valid +551123456789 BR fixed line
        - | +55 11 96123 456 | possible +551196123456 BR unknown
        - | +55 11 96123 45678 | one digit too long for Brazil
        AR | 011 4321-1234 | valid +541143211234 AR fixed line
        AR | 011 15-2345-6789 | valid +5491123456789 AR mobile
        - | +54 9 11 2345 6789 | valid +5491123456789 AR mobile
        - | +54 11 4321 123 | one digit short for Argentina
        CL | 9 6123 4567 | valid +56961234567 CL fixed or mobile
        - | +56 2 2123 4567 | valid +56221234567 CL fixed or mobile
        - | +56 9 6123 456 | one digit short for Chile
        CO | 321 1234567 | valid +573211234567 CO mobile
        - | +57 601 234 5678 | valid +576012345678 CO fixed line
        CO | 321 123456 | one digit short for Colombia
        PE | 912 345 678 | valid +51912345678 PE mobile
        - | +51 1 234 5678 | valid +5112345678 PE fixed line
        EC | 099 123 4567 | valid +593991234567 EC mobile
        - | +593 2 212 3456 | valid +59322123456 EC fixed line
        VE | 0412-1234567 | valid +584121234567 VE mobile
        UY | 094 231 234 | valid +59894231234 UY mobile
        - | +595 961 456789 | valid +595961456789 PY mobile
        BO | 7 1234567 | valid +59171234567 BO mobile
        CR | 8312 3456 | valid +50683123456 CR mobile
        - | +506 2212 3456 | valid +50622123456 CR fixed line
        GT | 5123 4567 | valid +50251234567 GT mobile
        PA | 6123-4567 | valid +50761234567 PA mobile
        GB | 020 7946 0018 | valid +442079460018 GB fixed line
        GB | 07400 123456 | valid +447400123456 GB mobile
        - | +44 (0)20 7946 0018 | valid +442079460018 GB fixed line
        - | +44 20 7946 001 | possible +44207946001 GB unknown
        - | +44 20 7946 00189 | one digit too long for United Kingdom
        GB | 00 33 1 42 68 53 00 | valid +33142685300 FR fixed line
        GB | ٠٢٠ ٧٩٤٦ ٠٠١٨ | valid +442079460018 GB fixed line
        - | +44 7700 900123 | possible +447700900123 GB unknown
        IE | 085 012 3456 | valid +353850123456 IE mobile
        - | +353 1 234 5678 | valid +35312345678 IE fixed line
        FR | 01 42 68 53 00 | valid +33142685300 FR fixed line
        FR | 06 12 34 56 78 | valid +33612345678 FR mobile
        - | +33 1 42 68 53 000 | one digit too long for France
        - | +33 1 42 68 53 | two digits short for France
        - | +33 (0)1 42 68 53 00 | valid +33142685300 FR fixed line
        DE | 030 123456 | valid +4930123456 DE fixed line
        DE | 01512 3456789 | valid +4915123456789 DE mobile
        - | +49 89 636-48018 | valid +498963648018 DE fixed line
        - | +49 30 1 | one digit short for Germany (perhaps the area code)
        - | +49 1234567890123456 | one digit too long for Germany
        AT | 01 234567890 | valid +431234567890 AT fixed line
        - | +43 664 123456 | valid +43664123456 AT mobile
        CH | 078 123 45 67 | valid +41781234567 CH mobile
        - | +41 44 668 18 00 | valid +41446681800 CH fixed line
        - | +41 44 668 18 000 | one digit too long for Switzerland, or two short
        - | +41 44 668 18 | two digits short for Switzerland
        IT | 06 1234 5678 | valid +390612345678 IT fixed line
        IT | 312 345 6789 | valid +393123456789 IT mobile
        - | +39 02 1234 5678 | valid +390212345678 IT fixed line
        - | +39 3 | five digits short for Italy
        ES | 612 34 56 78 | valid +34612345678 ES mobile
        - | +34 810 12 34 56 | valid +34810123456 ES fixed line
        ES | 612 34 56 7 | one digit short for Spain
        ES | 612 34 56 789 | one digit too long for Spain
        PT | 912 345 678 | valid +351912345678 PT mobile
        - | +351 21 234 5678 | valid +351212345678 PT fixed line
        NL | 06 12345678 | valid +31612345678 NL mobile
        - | +31 10 123 4567 | valid +31101234567 NL fixed line
        - | +31 6 1234 567 | possible +3161234567 NL unknown
        BE | 0470 12 34 56 | valid +32470123456 BE mobile
        - | +32 12 34 56 78 | valid +3212345678 BE fixed line
        LU | 628 123 456 | valid +352628123456 LU mobile
        DK | 32 12 34 56 | valid +4532123456 DK fixed or mobile
        - | +45 32 12 34 5 | one digit short for Denmark
        SE | 070-123 45 67 | valid +46701234567 SE mobile
        - | +46 8 123 456 78 | valid +46812345678 SE fixed line
        NO | 406 12 345 | valid +4740612345 NO mobile
        - | +47 21 23 45 6 | one digit short for Norway, or two too long
        FI | 041 2345678 | valid +358412345678 FI mobile
        IS | 611 1234 | valid +3546111234 IS mobile
        PL | 512 345 678 | valid +48512345678 PL mobile
        - | +48 12 345 67 89 | valid +48123456789 PL fixed line
        - | +48 512 345 67 | possible +4851234567 PL unknown
        CZ | 601 123 456 | valid +420601123456 CZ mobile
        SK | 0912 123 456 | valid +421912123456 SK mobile
        HU | 06 20 123 4567 | valid +36201234567 HU mobile
        - | +36 1 234 5678 | valid +3612345678 HU fixed line
        RO | 0712 034 567 | valid +40712034567 RO mobile
        BG | 02 123 456 | valid +3592123456 BG fixed line
        BG | 048 123 456 | possible +35948123456 BG unknown
        GR | 691 234 5678 | valid +306912345678 GR mobile
        TR | 0501 234 56 78 | valid +905012345678 TR mobile
        RU | 8 (912) 345-67-89 | valid +79123456789 RU mobile
        - | +7 912 345 67 89 | valid +79123456789 RU mobile
        RU | 8 495 123-45 | too short for Russia
        - | +7 912 345 67 8 | one digit short for Russia
        KZ | 8 (771) 000 9998 | valid +77710009998 KZ mobile
        UA | 050 123 4567 | valid +380501234567 UA mobile
        - | +380 44 123 45 6 | one digit short for Ukraine
        IL | 050-234-5678 | valid +972502345678 IL mobile
        - | +972 2 123 4567 | valid +97221234567 IL fixed line
        AE | 050 123 4567 | valid +971501234567 AE mobile
        - | +971 4 212 3456 | valid +97142123456 AE fixed line
        - | +971 50 123 456 | possible +97150123456 AE unknown
        SA | 051 234 5678 | valid +966512345678 SA mobile
        EG | 0100 123 4567 | valid +201001234567 EG mobile
        MA | 0650-123456 | valid +212650123456 MA mobile
        - | +212 520 12 34 56 | valid +212520123456 MA fixed line
        NG | 0802 123 4567 | valid +2348021234567 NG mobile
        KE | 0712 123456 | valid +254712123456 KE mobile
        ZA | 071 123 4567 | valid +27711234567 ZA mobile
        - | +27 10 123 4567 | valid +27101234567 ZA fixed line
        - | +27 71 123 456 | possible +2771123456 ZA unknown
        CI | 01 23 45 67 89 | valid +2250123456789 CI mobile
        IN | 081234 56789 | valid +918123456789 IN mobile
        - | +91 74104 10123 | valid +917410410123 IN fixed or mobile
        IN | 81234 5678 | possible +91812345678 IN unknown
        - | +91 81234 567890 | possible +9181234567890 IN unknown
        PK | 0301 2345678 | valid +923012345678 PK mobile
        BD | 01812-345678 | valid +8801812345678 BD mobile
        LK | 071 234 5678 | valid +94712345678 LK mobile
        NP | 984-1234567 | valid +9779841234567 NP mobile
        CN | 131 2345 6789 | valid +8613123456789 CN mobile
        - | +86 10 1234 5678 | valid +861012345678 CN fixed line
        - | +86 131 2345 678 | possible +861312345678 CN unknown
        HK | 5123 4567 | valid +85251234567 HK mobile
        - | +852 2123 456 | possible +8522123456 HK unknown
        TW | 0912 345 678 | valid +886912345678 TW mobile
        JP | 090-1234-5678 | valid +819012345678 JP mobile
        - | ＋８１ ９０ １２３４ ５６７８ | valid +819012345678 JP mobile
        - | +81 3 1234 567 | possible +8131234567 JP unknown
        KR | 010-2000-0000 | valid +821020000000 KR mobile
        - | +82 2 212 3456 | valid +8222123456 KR fixed line
        TH | 081 234 5678 | valid +66812345678 TH mobile
        VN | 0912 345 678 | valid +84912345678 VN mobile
        ID | 0812-345-678 | valid +62812345678 ID mobile
        PH | 0905 123 4567 | valid +639051234567 PH mobile
        MY | 012-345 6789 | valid +60123456789 MY mobile
        SG | 8123 4567 | valid +6581234567 SG mobile
        - | +65 6123 456 | one digit short for Singapore
        - | +65 8123 45678 | one digit too long for Singapore, or one short
        AU | 0429 069 971 | valid +61429069971 AU mobile
        AU | 02 9123 4567 | valid +61291234567 AU fixed line
        - | +61 2 9123 4567 | valid +61291234567 AU fixed line
        AU | 0011 1 415 555 2678 | valid +14155552678 US fixed or mobile
        AU | 0429 069 97 | possible +6142906997 AU unknown
        AU | 61429069971 | valid +61429069971 AU mobile
        AU | 1300 123 456 | valid +611300123456 AU shared cost
        NZ | 021 123 4567 | valid +64211234567 NZ mobile
        - | +64 3 234 5678 | valid +6432345678 NZ fixed line
        FJ | 701 2345 | valid +6797012345 FJ mobile
        - | +800 1234 5678 | valid +80012345678 001 toll-free
        - | +870 301 234 567 | valid +870301234567 001 mobile
        - | +383 43 201 234 | valid +38343201234 XK mobile
        - | +354 611 123 | one digit short for Iceland
        - | +240 222 123 456 | valid +240222123456 GQ mobile
        - | +999 123 4567 | no country has this code
        - | 415 555 2678 | the country code is missing: begin with +
        - | +1 200 555 0123 | possible +12005550123 US unknown
        - | hello | not a telephone number
        - | + | not a telephone number
        - | +52 5 | nine digits short for Mexico
        - | tel:+1-415-555-0199 | valid +14155550199 US fixed or mobile
        US | tel:415-555-0199;phone-context=+1 | valid +14155550199 US fixed or mobile
        - | Tel.: +44 20 7946 0018 | valid +442079460018 GB fixed line
        AU | ٠٤٢٩ ٠٦٩ ٩٧١ | valid +61429069971 AU mobile
        US | +1 415 555 2678 ext. 55 | valid +14155552678 US fixed or mobile
        - | 00 44 20 7946 0018 | valid +442079460018 GB fixed line
        US | 0014155552678 | valid +14155552678 US fixed or mobile
        AU | 0014155552678 | valid +14155552678 US fixed or mobile
        GB | 011 1 415 555 2678 | valid +14155552678 US fixed or mobile
        - | 011 44 20 7946 0018 | valid +442079460018 GB fixed line
        US | 0011 44 20 7946 0018 | valid +442079460018 GB fixed line
        - | +0014155552678 | valid +14155552678 US fixed or mobile
        - | +00 44 (0)20 7946 0018 | valid +442079460018 GB fixed line
        - | 00 +44 20 7946 0018 | valid +442079460018 GB fixed line
        AU | 429069971.0 | valid +61429069971 AU mobile
        AU | 429069971,00 | valid +61429069971 AU mobile
        AU | 4.29069971E+8 | valid +61429069971 AU mobile
        AU | 4,29069971e8 | valid +61429069971 AU mobile
        AU | 6.1429069971E+10 | valid +61429069971 AU mobile
        AU | 61429069971.0 | valid +61429069971 AU mobile
        - | =+61429069971 | valid +61429069971 AU mobile
        - | ="+61429069971" | valid +61429069971 AU mobile
        - | '+61 429 069 971 | valid +61429069971 AU mobile
        - | +61429069971.00 | valid +61429069971 AU mobile
        AU | 61,429,069,971 | valid +61429069971 AU mobile
        AU | 61,429,069,971.00 | valid +61429069971 AU mobile
        US | 1.41556E+10 | a spreadsheet has rounded it and its last digits are lost: take the number from its source
        AU | 4.3E+8 | a spreadsheet has rounded it and its last digits are lost: take the number from its source
        - | +61 4XX XXX XXX | a masked number: ask the provider or the person for the whole number
        - | +1415555XXXX | a masked number: ask the provider or the person for the whole number
        - | +1 415 ••• 1234 | a masked number: ask the provider or the person for the whole number
        - | +1415***2678 | a masked number: ask the provider or the person for the whole number
        US | (415) 555-#### | a masked number: ask the provider or the person for the whole number
        US | xxx-xxx-2678 | a masked number: ask the provider or the person for the whole number
        - | +1415555267x | a masked number: ask the provider or the person for the whole number
        - | +1 415… | a masked number: ask the provider or the person for the whole number
        - | +44 20 7946 ____ | a masked number: ask the provider or the person for the whole number
        - | +44 20 7946 ???? | a masked number: ask the provider or the person for the whole number
        US | 1-800-XXX-XXXX | a masked number: ask the provider or the person for the whole number
        - | +1 415 FLOWERS | letters are no part of a telephone number: write its digits
        - | +61 4CA LLM ENO | letters are no part of a telephone number: write its digits
        - | +1 415 555 2678 Jane | letters are no part of a telephone number: write its digits
        - | +1 415 555 2678 J | letters are no part of a telephone number: write its digits
        - | +1 900 FLOWERS | letters are no part of a telephone number: write its digits
        - | +1 (888) CALL-NOW | valid +18882255669 US toll-free
        - | +1 833 GO FEDEX | valid +18334633339 US toll-free
        US | 855-FLOWERS | valid +18553569377 US toll-free
        AU | 1300 THRIFT | valid +611300847438 AU shared cost
        AU | 1800 REVERS | valid +611800738377 AU toll-free
        GB | 0800 REVERSE | valid +448007383773 GB toll-free
        - | +1 415 555 2678, +1 415 555 2679 | there is more than one number in it: write one of them
        - | +49 116 117 | a short code of Germany, which cannot be called
        - | *67 +1 415 555 2678 | not a telephone number
        QQ | 415 555 2678 | the country code is missing: begin with +
        AU | 04\u{200F}29 069\u{200E} 971 | valid +61429069971 AU mobile
        AU | \u{200E}0429\u{A0}069\u{202F}971\u{200F} | valid +61429069971 AU mobile
        - | \u{202A}+1 (415)\u{2011}555\u{2013}2678\u{202C} | valid +14155552678 US fixed or mobile
        - | \u{2068}+44\u{2009}20\u{3000}7946\u{2007}0018\u{2069} | valid +442079460018 GB fixed line
        - | \u{FEFF}+33\u{200B}1 42\u{AD}68 53\u{2060}00 | valid +33142685300 FR fixed line
        US | （４１５）５５５－２６７８ | valid +14155552678 US fixed or mobile
        US | (415)\t555\t2678 | valid +14155552678 US fixed or mobile
        - | +1415\u{0}5552678 | not a telephone number
        US | 👩‍👩‍👧‍👦 | not a telephone number
        """.split(separator: "\n").compactMap { WrittenNumber(row: String($0)) }
}
