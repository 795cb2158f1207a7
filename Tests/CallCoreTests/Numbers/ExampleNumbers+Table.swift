extension ExampleNumbers {
    /// From libphonenumber 9.0.43 (Apache License 2.0); written by a test, which `RECORD_EXAMPLE_NUMBERS=FOLDER` makes
    /// write it anew.
    static let text = """
        001 800: toll_free 12345678
        001 808: shared_cost 12345678
        001 870: mobile 301234567, voip 201234567
        001 878: voip 101234567890
        001 881: mobile 612345678
        001 882: mobile 3421234, voip 390123456789, voicemail 34851234567
        001 883: voip 510012345
        001 888: uan 12345678901
        001 979: premium_rate 123456789
        AC 247: fixed_line 62889, mobile 40123, uan 542011
        AD 376: fixed_line 712345, mobile 312345, toll_free 18001234, premium_rate 912345
        AE 971: fixed_line 22345678, mobile 501234567, toll_free 800123456, premium_rate 900234567
        AE 971: shared_cost 700012345, uan 600212345
        AF 93: fixed_line 234567890, mobile 701234567
        AG 1: fixed_line 2684601234, mobile 2684641234, toll_free 8002123456, premium_rate 9002123456
        AG 1: personal_number 5002345678, voip 2684801234, pager 2684061234
        AI 1: fixed_line 2644612345, mobile 2642351234, toll_free 8002123456, premium_rate 9002123456
        AI 1: personal_number 5002345678, pager 2647241234
        AL 355: fixed_line 22345678, mobile 672123456, toll_free 8001234, premium_rate 900123, shared_cost 808123
        AL 355: personal_number 70021234
        AM 374: fixed_line 10123456, mobile 77123456, toll_free 80012345, premium_rate 90012345
        AM 374: shared_cost 80112345, voip 60271234
        AO 244: fixed_line 222123456, mobile 923123456
        AR 54: fixed_line 1123456789, mobile 91123456789, toll_free 8001234567, premium_rate 6001234567
        AR 54: uan 8101234567
        AS 1: fixed_line 6846221234, mobile 6847331234, toll_free 8002123456, premium_rate 9002123456
        AS 1: personal_number 5002345678
        AT 43: fixed_line 1234567890, mobile 664123456, toll_free 800123456, premium_rate 900123456
        AT 43: shared_cost 810123456, voip 780123456
        AU 61: fixed_line 212345678, mobile 412345678, toll_free 1800123456, premium_rate 1900123456
        AU 61: shared_cost 1300123456, voip 147101234, pager 1631234
        AW 297: fixed_line 5212345, mobile 5601234, toll_free 8001234, premium_rate 9001234, voip 5011234
        AX 358: fixed_line 181234567, mobile 412345678, toll_free 800123456, premium_rate 600123456, uan 10112345
        AZ 994: fixed_line 123123456, mobile 401234567, toll_free 881234567, premium_rate 900200123
        BA 387: fixed_line 30212345, mobile 61123456, toll_free 80123456, premium_rate 90123456
        BA 387: shared_cost 82123456, uan 70341234
        BB 1: fixed_line 2464123456, mobile 2462501234, toll_free 8002123456, premium_rate 9002123456
        BB 1: personal_number 5002345678, voip 2463101234, uan 2464301234
        BD 880: fixed_line 27111234, mobile 1812345678, toll_free 8001234567, voip 9604123456
        BE 32: fixed_line 12345678, mobile 450001234, toll_free 80012345, premium_rate 90012345
        BE 32: shared_cost 78791234, uan 78102345
        BF 226: fixed_line 20491234, mobile 70123456
        BG 359: fixed_line 2123456, mobile 43012345, toll_free 80012345, premium_rate 90123456
        BG 359: shared_cost 70012345
        BH 973: fixed_line 17001234, mobile 36001234, toll_free 80123456, premium_rate 90123456
        BH 973: shared_cost 84123456
        BI 257: fixed_line 22201234, mobile 79561234
        BJ 229: fixed_line 0120211234, mobile 0195123456
        BL 590: fixed_line 590271234, mobile 690001234, toll_free 800012345, premium_rate 810123456
        BL 590: voip 976012345
        BM 1: fixed_line 4414123456, mobile 4413701234, toll_free 8002123456, premium_rate 9002123456
        BM 1: personal_number 5002345678
        BN 673: fixed_line 2345678, mobile 7123456, voip 5345678
        BO 591: fixed_line 22123456, mobile 71234567, toll_free 800171234, voip 50123456
        BQ 599: fixed_line 7151234, mobile 3181234
        BR 55: fixed_line 1123456789, mobile 11961234567, toll_free 800123456, premium_rate 500123456
        BR 55: shared_cost 40041234
        BS 1: fixed_line 2423456789, mobile 2423591234, toll_free 8002123456, premium_rate 9002123456
        BS 1: personal_number 5002345678, uan 2422250123
        BT 975: fixed_line 2345678, mobile 17123456
        BW 267: fixed_line 2401234, mobile 71123456, toll_free 0800012345, premium_rate 9012345
        BY 375: fixed_line 152450911, mobile 294911911, toll_free 8011234567, premium_rate 9021234567
        BY 375: voip 249123456
        BZ 501: fixed_line 2221234, mobile 6221234, toll_free 08001234123
        CA 1: fixed_line 5062345678, mobile 5062345678, toll_free 8002123456, premium_rate 9002123456
        CA 1: personal_number 5219023456, voip 6002012345, uan 3101234
        CC 61: fixed_line 891621234, mobile 412345678, toll_free 1800123456, premium_rate 1900123456
        CC 61: shared_cost 1300123456, voip 147101234
        CD 243: fixed_line 1234567, mobile 991234567
        CF 236: fixed_line 21612345, mobile 70012345, premium_rate 87761234
        CG 242: fixed_line 222123456, mobile 061234567, premium_rate 800123456
        CH 41: fixed_line 212345678, mobile 781234567, toll_free 800123456, premium_rate 900123456
        CH 41: shared_cost 840123456, personal_number 878123456, pager 740123456, uan 581234567
        CH 41: voicemail 860123456789
        CI 225: fixed_line 2123456789, mobile 0123456789
        CK 682: fixed_line 21234, mobile 71234
        CL 56: fixed_line 600123456, mobile 221234567, toll_free 800123456, shared_cost 6001234567, voip 441234567
        CM 237: fixed_line 222123456, mobile 671234567, toll_free 88012345
        CN 86: fixed_line 1012345678, mobile 13123456789, toll_free 8001234567, premium_rate 16812345
        CN 86: shared_cost 4001234567
        CO 57: fixed_line 6012345678, mobile 3211234567, toll_free 18001234567, premium_rate 19001234567
        CR 506: fixed_line 22123456, mobile 83123456, toll_free 8001234567, premium_rate 9001234567, voip 40001234
        CU 53: fixed_line 71234567, mobile 51234567, toll_free 8001234567, shared_cost 8071234567
        CV 238: fixed_line 2211234, mobile 9911234, toll_free 8001234, voip 3401234
        CW 599: fixed_line 94351234, mobile 95181234, shared_cost 6001234, pager 95581234
        CX 61: fixed_line 891641234, mobile 412345678, toll_free 1800123456, premium_rate 1900123456
        CX 61: shared_cost 1300123456, voip 147101234
        CY 357: fixed_line 22345678, mobile 96123456, toll_free 80001234, premium_rate 90012345
        CY 357: shared_cost 80112345, personal_number 70012345, uan 77123456
        CZ 420: fixed_line 212345678, mobile 601123456, toll_free 800123456, premium_rate 900123456
        CZ 420: shared_cost 811234567, personal_number 700123456, voip 910123456, uan 972123456
        CZ 420: voicemail 93123456789
        DE 49: fixed_line 30123456, mobile 15123456789, toll_free 8001234567890, premium_rate 9001234567
        DE 49: shared_cost 18012345, personal_number 70012345678, pager 16412345, uan 18500123456
        DE 49: voicemail 177991234567
        DJ 253: fixed_line 21360003, mobile 77831001
        DK 45: fixed_line 32123456, mobile 34412345, toll_free 80123456, premium_rate 90123456
        DM 1: fixed_line 7674201234, mobile 7672251234, toll_free 8002123456, premium_rate 9002123456
        DM 1: personal_number 5002345678
        DO 1: fixed_line 8092345678, mobile 8092345678, toll_free 8002123456, premium_rate 9002123456
        DO 1: personal_number 5002345678
        DZ 213: fixed_line 12345678, mobile 551234567, toll_free 800123456, premium_rate 808123456
        DZ 213: shared_cost 801123456, voip 983123456
        EC 593: fixed_line 22123456, mobile 991234567, toll_free 18001234567, voip 28901234
        EE 372: fixed_line 3212345, mobile 51234567, toll_free 80012345, premium_rate 9001234
        EE 372: personal_number 70012345
        EG 20: fixed_line 234567890, mobile 1001234567, toll_free 8001234567, premium_rate 9001234567
        EH 212: fixed_line 528812345, mobile 650123456, toll_free 801234567, premium_rate 891234567
        EH 212: voip 592401234
        ER 291: fixed_line 8370362, mobile 7123456
        ES 34: fixed_line 810123456, mobile 612345678, toll_free 800123456, premium_rate 803123456
        ES 34: shared_cost 901123456, personal_number 701234567, uan 511234567
        ET 251: fixed_line 111112345, mobile 911234567
        FI 358: fixed_line 131234567, mobile 412345678, toll_free 800123456, premium_rate 600123456, uan 10112345
        FJ 679: fixed_line 3212345, mobile 7012345, toll_free 08001234567
        FK 500: fixed_line 31234, mobile 51234
        FM 691: fixed_line 3201234, mobile 3501234
        FO 298: fixed_line 201234, mobile 211234, toll_free 802123, premium_rate 901123, voip 601234
        FR 33: fixed_line 123456789, mobile 612345678, toll_free 801234567, premium_rate 891123456
        FR 33: shared_cost 884012345, voip 912345678, uan 806123456
        GA 241: fixed_line 01441234, mobile 06031234
        GB 44: fixed_line 1212345678, mobile 7400123456, toll_free 8001234567, premium_rate 9012345678
        GB 44: personal_number 7012345678, voip 5612345678, pager 7640123456, uan 5512345678
        GD 1: fixed_line 4732691234, mobile 4734031234, toll_free 8002123456, premium_rate 9002123456
        GD 1: personal_number 5002345678
        GE 995: fixed_line 322123456, mobile 555123456, toll_free 800123456, voip 706123456
        GF 594: fixed_line 594101234, mobile 694201234, toll_free 800012345, premium_rate 890123456
        GF 594: voip 976012345
        GG 44: fixed_line 1481256789, mobile 7781123456, toll_free 8001234567, premium_rate 9012345678
        GG 44: personal_number 7012345678, voip 5612345678, pager 7640123456, uan 5512345678
        GH 233: fixed_line 302345678, mobile 231234567, toll_free 80012345
        GI 350: fixed_line 20012345, mobile 57123456
        GL 299: fixed_line 321000, mobile 221234, toll_free 801234, voip 381234
        GM 220: fixed_line 5661234, mobile 3012345
        GN 224: fixed_line 30241234, mobile 601123456, voip 722123456
        GP 590: fixed_line 590201234, mobile 690001234, toll_free 800012345, premium_rate 810123456
        GP 590: voip 976012345
        GQ 240: fixed_line 333091234, mobile 222123456, toll_free 800123456, premium_rate 900123456
        GR 30: fixed_line 2123456789, mobile 6912345678, toll_free 8001234567, premium_rate 9091234567
        GR 30: shared_cost 8011234567, personal_number 7012345678, uan 5005000123
        GT 502: fixed_line 22456789, mobile 51234567, toll_free 18001112222, premium_rate 19001112222
        GU 1: fixed_line 6713001234, mobile 6713001234, toll_free 8002123456, premium_rate 9002123456
        GU 1: personal_number 5002345678
        GW 245: fixed_line 443201234, mobile 955012345, voip 4012345
        GY 592: fixed_line 2201234, mobile 6091234, toll_free 2891234, premium_rate 9008123, voip 5151234
        HK 852: fixed_line 21234567, mobile 51234567, toll_free 800123456, premium_rate 90012345678
        HK 852: personal_number 81123456, pager 71123456, uan 30161234
        HN 504: fixed_line 22123456, mobile 91234567, toll_free 80021234567
        HR 385: fixed_line 12345678, mobile 921234567, toll_free 800123456, premium_rate 6001234
        HR 385: personal_number 74123456, uan 62123456
        HT 509: fixed_line 22453300, mobile 34101234, toll_free 80012345, voip 98901234
        HU 36: fixed_line 12345678, mobile 201234567, toll_free 80123456, premium_rate 90123456, voip 211234567
        HU 36: uan 381234567
        ID 62: fixed_line 218350123, mobile 812345678, toll_free 8001234567, premium_rate 8091234567
        ID 62: shared_cost 8041234567, uan 8071123456
        IE 353: fixed_line 2212345, mobile 850123456, toll_free 1800123456, premium_rate 1520123456
        IE 353: shared_cost 1850123456, personal_number 700123456, voip 761234567, uan 818123456
        IE 353: voicemail 8551234567
        IL 972: fixed_line 21234567, mobile 502345678, toll_free 1800123456, premium_rate 1919123456
        IL 972: shared_cost 1700123456, voip 771234567, uan 1599123456, voicemail 15112340000
        IM 44: fixed_line 1624756789, mobile 7924123456, toll_free 8081624567, premium_rate 9016247890
        IM 44: personal_number 7012345678, voip 5612345678, uan 5512345678
        IN 91: fixed_line 7410410123, mobile 8123456789, toll_free 1800123456, premium_rate 1861123456789
        IN 91: shared_cost 18603451234, uan 1409305260
        IO 246: fixed_line 3709100, mobile 3801234
        IQ 964: fixed_line 12345678, mobile 7912345678
        IR 98: fixed_line 2123456789, mobile 9123456789, uan 9601
        IS 354: fixed_line 4101234, mobile 6111234, toll_free 8001234, premium_rate 9001234, voip 4921234
        IS 354: uan 8091234, voicemail 6891234
        IT 39: fixed_line 0212345678, mobile 3123456789, toll_free 800123456, premium_rate 899123456
        IT 39: shared_cost 848123456, personal_number 1781234567, voip 5512345678, voicemail 33101234501
        JE 44: fixed_line 1534456789, mobile 7797712345, toll_free 8007354567, premium_rate 9018105678
        JE 44: personal_number 7015115678, voip 5612345678, pager 7640123456, uan 5512345678
        JM 1: fixed_line 8765230123, mobile 8762101234, toll_free 8002123456, premium_rate 9002123456
        JM 1: personal_number 5002345678
        JO 962: fixed_line 62001234, mobile 790123456, toll_free 80012345, premium_rate 90012345
        JO 962: shared_cost 85012345, personal_number 700123456, pager 746612345, uan 88101234
        JP 81: fixed_line 312345678, mobile 9012345678, toll_free 120123456, premium_rate 990123456
        JP 81: personal_number 601234567, voip 5012345678, pager 2012345678, uan 570123456
        KE 254: fixed_line 202012345, mobile 712123456, toll_free 800223456, premium_rate 900223456
        KG 996: fixed_line 312123456, mobile 700123456, toll_free 800123456
        KH 855: fixed_line 23756789, mobile 91234567, toll_free 1800123456, premium_rate 1900123456
        KI 686: fixed_line 31234, mobile 72001234, voip 30010000
        KM 269: fixed_line 7712345, mobile 3212345, premium_rate 8001234
        KN 1: fixed_line 8692361234, mobile 8697652917, toll_free 8002123456, premium_rate 9002123456
        KN 1: personal_number 5002345678
        KP 850: fixed_line 21234567, mobile 1921234567
        KR 82: fixed_line 22123456, mobile 1020000000, toll_free 801234567, premium_rate 602345678
        KR 82: personal_number 5012345678, voip 7012345678, pager 1523456789, uan 15441234
        KW 965: fixed_line 22345678, mobile 50012345, toll_free 1801234
        KY 1: fixed_line 3452221234, mobile 3453231234, toll_free 8002345678, premium_rate 9002345678
        KY 1: personal_number 5002345678
        KZ 7: fixed_line 7123456789, mobile 7710009998, toll_free 8001234567, premium_rate 8091234567
        KZ 7: personal_number 8081234567, voip 7511234567
        LA 856: fixed_line 21212862, mobile 2023123456
        LB 961: fixed_line 1123456, mobile 71123456, premium_rate 90123456, shared_cost 80123456
        LC 1: fixed_line 7584305678, mobile 7582845678, toll_free 8002123456, premium_rate 9002123456
        LC 1: personal_number 5002345678
        LI 423: fixed_line 2345678, mobile 660234567, toll_free 8002222, premium_rate 9002222, uan 8702812
        LI 423: voicemail 697861234
        LK 94: fixed_line 112345678, mobile 712345678, uan 197312345
        LR 231: fixed_line 21234567, mobile 770123456, premium_rate 332021234
        LS 266: fixed_line 22123456, mobile 50123456, toll_free 80021234
        LT 370: fixed_line 31234567, mobile 61234567, toll_free 80012345, premium_rate 90012345
        LT 370: shared_cost 80812345, personal_number 70012345, voip 80123456, uan 70712345
        LU 352: fixed_line 27123456, mobile 628123456, toll_free 80012345, premium_rate 90012345
        LU 352: shared_cost 80112345, voip 20201234
        LV 371: fixed_line 63123456, mobile 21234567, toll_free 80123456, premium_rate 90123456
        LV 371: shared_cost 81123456
        LY 218: fixed_line 212345678, mobile 912345678
        MA 212: fixed_line 520123456, mobile 650123456, toll_free 801234567, premium_rate 891234567
        MA 212: voip 592401234
        MC 377: fixed_line 99123456, mobile 612345678, toll_free 90123456
        MD 373: fixed_line 22212345, mobile 62112345, toll_free 80012345, premium_rate 90012345
        MD 373: shared_cost 80812345, voip 30123456, uan 80312345
        ME 382: fixed_line 30234567, mobile 60123456, toll_free 80080002, premium_rate 94515151, voip 78108780
        ME 382: uan 77273012
        MF 590: fixed_line 590271234, mobile 690001234, toll_free 800012345, premium_rate 810123456
        MF 590: voip 976012345
        MG 261: fixed_line 202123456, mobile 321234567, voip 221234567
        MH 692: fixed_line 2471234, mobile 2351234, voip 6351234
        MK 389: fixed_line 22012345, mobile 72345678, toll_free 80012345, premium_rate 50012345
        MK 389: shared_cost 80123456
        ML 223: fixed_line 20212345, mobile 65012345, toll_free 80012345
        MM 95: fixed_line 1234567, mobile 92123456, toll_free 8008001234, voip 13331234
        MN 976: fixed_line 53123456, mobile 88123456, voip 75123456
        MO 853: fixed_line 28212345, mobile 66123456, toll_free 0800501
        MP 1: fixed_line 6702345678, mobile 6702345678, toll_free 8002123456, premium_rate 9002123456
        MP 1: personal_number 5002345678
        MQ 596: fixed_line 596301234, mobile 696201234, toll_free 800012345, premium_rate 810123456
        MQ 596: voip 976612345
        MR 222: fixed_line 35123456, mobile 22123456, toll_free 80012345
        MS 1: fixed_line 6644912345, mobile 6644923456, toll_free 8002123456, premium_rate 9002123456
        MS 1: personal_number 5002345678
        MT 356: fixed_line 21001234, mobile 96961234, toll_free 80071234, premium_rate 50037123, voip 35501234
        MT 356: pager 71171234, uan 50112345
        MU 230: fixed_line 54480123, mobile 52512345, toll_free 8001234, premium_rate 3012345, voip 3201234
        MU 230: pager 2190123
        MV 960: fixed_line 6701234, mobile 7712345, toll_free 8001234567, premium_rate 9001234567, uan 4001234
        MW 265: fixed_line 1234567, mobile 991234567
        MX 52: fixed_line 2001234567, mobile 2221234567, toll_free 8001234567, premium_rate 9001234567
        MX 52: shared_cost 3001234567, personal_number 5001234567
        MY 60: fixed_line 323856789, mobile 123456789, toll_free 1300123456, premium_rate 1600123456
        MY 60: voip 1546012345
        MZ 258: fixed_line 21123456, mobile 821234567, toll_free 800123456
        NA 264: fixed_line 61221234, mobile 811234567, toll_free 800123456, premium_rate 870123456, voip 88612345
        NC 687: fixed_line 201234, mobile 751234, toll_free 050012, premium_rate 366711
        NE 227: fixed_line 20201234, mobile 93123456, toll_free 08123456, premium_rate 09123456
        NF 672: fixed_line 106609, mobile 381234
        NG 234: fixed_line 2033123456, mobile 8021234567, toll_free 80017591759, uan 7001234567
        NI 505: fixed_line 21234567, mobile 81234567, toll_free 18001234
        NL 31: fixed_line 101234567, mobile 612345678, toll_free 8001234, premium_rate 9061234, voip 851234567
        NL 31: pager 662345678, uan 14020
        NO 47: fixed_line 21234567, mobile 40612345, toll_free 80012345, premium_rate 82012345
        NO 47: shared_cost 81021234, personal_number 88012345, voip 85012345, uan 02000, voicemail 81212345
        NP 977: fixed_line 14567890, mobile 9841234567, toll_free 16600101234
        NR 674: fixed_line 4441234, mobile 5551234
        NU 683: fixed_line 7012, mobile 8884012
        NZ 64: fixed_line 32345678, mobile 211234567, toll_free 800123456, premium_rate 900123456
        NZ 64: personal_number 701234567, uan 83012378
        OM 968: fixed_line 23123456, mobile 92123456, toll_free 80071234, premium_rate 90012345
        PA 507: fixed_line 2001234, mobile 61234567, toll_free 8001234, premium_rate 8601234
        PE 51: fixed_line 11234567, mobile 912345678, toll_free 80012345, premium_rate 80512345
        PE 51: shared_cost 80112345, personal_number 80212345
        PF 689: fixed_line 40412345, mobile 87123456, toll_free 800012345, voip 49901234, uan 440123
        PG 675: fixed_line 3123456, mobile 70123456, toll_free 1801234, voip 2751234, pager 2700123
        PH 63: fixed_line 232345678, mobile 9051234567, toll_free 180012345678
        PK 92: fixed_line 2123456789, mobile 3012345678, toll_free 80012345, premium_rate 90012345
        PK 92: personal_number 122044444, uan 21111825888
        PL 48: fixed_line 123456789, mobile 512345678, toll_free 800123456, premium_rate 701234567
        PL 48: shared_cost 801234567, voip 391234567, pager 641234567, uan 804123456
        PM 508: fixed_line 430123, mobile 551234, toll_free 800012345, premium_rate 810123456
        PR 1: fixed_line 7872345678, mobile 7872345678, toll_free 8002345678, premium_rate 9002345678
        PR 1: personal_number 5002345678
        PS 970: fixed_line 22234567, mobile 599123456, toll_free 1800123456, shared_cost 1700123456
        PT 351: fixed_line 212345678, mobile 912345678, toll_free 800123456, premium_rate 760123456
        PT 351: shared_cost 808123456, personal_number 884123456, voip 301234567, pager 622212345, uan 707123456
        PT 351: voicemail 600110000
        PW 680: fixed_line 2771234, mobile 6201234
        PY 595: fixed_line 212345678, mobile 961456789, toll_free 98000123456, voip 870012345, uan 201234567
        QA 974: fixed_line 44123456, mobile 33123456, toll_free 8001234, pager 2123456
        RE 262: fixed_line 262161234, mobile 692123456, toll_free 801234567, premium_rate 891123456
        RE 262: shared_cost 810123456, voip 939901234
        RO 40: fixed_line 211234567, mobile 712034567, toll_free 800123456, premium_rate 900123456
        RO 40: shared_cost 801123456, uan 372123456
        RS 381: fixed_line 10234567, mobile 601234567, toll_free 80012345, premium_rate 90012345, uan 700123456
        RU 7: fixed_line 3011234567, mobile 9123456789, toll_free 8001234567, premium_rate 8091234567
        RU 7: personal_number 8081234567
        RW 250: fixed_line 250123456, mobile 720123456, toll_free 800123456, premium_rate 900123456
        SA 966: fixed_line 112345678, mobile 512345678, toll_free 8001234567, premium_rate 925012345
        SA 966: shared_cost 920012345
        SB 677: fixed_line 40123, mobile 7421234, toll_free 18123, voip 51123
        SC 248: fixed_line 4217123, mobile 2510123, toll_free 8000000, premium_rate 8512345, voip 6412345
        SD 249: fixed_line 153123456, mobile 911231234
        SE 46: fixed_line 8123456, mobile 701234567, toll_free 20123456, premium_rate 9001234567
        SE 46: shared_cost 771234567, personal_number 751234567, pager 740123456, uan 102345678
        SE 46: voicemail 254123456789
        SG 65: fixed_line 61234567, mobile 81234567, toll_free 18001234567, premium_rate 19001234567
        SG 65: voip 31234567, uan 70001234567
        SH 290: fixed_line 22158, mobile 51234, voip 26212
        SI 386: fixed_line 12345678, mobile 31234567, toll_free 80123456, premium_rate 90123456, voip 59012345
        SJ 47: fixed_line 79123456, mobile 41234567, toll_free 80012345, premium_rate 82012345
        SJ 47: shared_cost 81021234, personal_number 88012345, voip 85012345, uan 02000, voicemail 81212345
        SK 421: fixed_line 221234567, mobile 912123456, toll_free 800123456, premium_rate 900123456
        SK 421: shared_cost 850123456, voip 690123456, pager 9090123, uan 961234567
        SL 232: fixed_line 22221234, mobile 25123456
        SM 378: fixed_line 0549886377, mobile 66661212, premium_rate 71123456, voip 58001110
        SN 221: fixed_line 301012345, mobile 701234567, toll_free 800123456, premium_rate 884123456
        SN 221: shared_cost 810123456, voip 933301234
        SO 252: fixed_line 4012345, mobile 71123456
        SR 597: fixed_line 211234, mobile 7412345, toll_free 8012345, premium_rate 9012345, voip 561234
        SS 211: fixed_line 181234567, mobile 977123456
        ST 239: fixed_line 2221234, mobile 9812345
        SV 503: fixed_line 21234567, mobile 70123456, toll_free 8001234, premium_rate 9001234
        SX 1: fixed_line 7215425678, mobile 7215205678, toll_free 8002123456, premium_rate 9002123456
        SX 1: personal_number 5002345678
        SY 963: fixed_line 112345678, mobile 944567890
        SZ 268: fixed_line 22171234, mobile 76123456, toll_free 08001234, premium_rate 900012345, voip 70012345
        TA 290: fixed_line 8999
        TC 1: fixed_line 6497121234, mobile 6492311234, toll_free 8002345678, premium_rate 9002345678
        TC 1: personal_number 5002345678, voip 6497101234
        TD 235: fixed_line 22501234, mobile 63012345
        TG 228: fixed_line 22212345, mobile 90112345
        TH 66: fixed_line 21234567, mobile 812345678, toll_free 1800123456, premium_rate 1900123456
        TH 66: voip 601234567
        TJ 992: fixed_line 372123456, mobile 917123456
        TK 690: fixed_line 3101, mobile 7290
        TL 670: fixed_line 2112345, mobile 77212345, toll_free 8012345, premium_rate 9012345
        TL 670: personal_number 7012345
        TM 993: fixed_line 12345678, mobile 66123456
        TN 216: fixed_line 30010123, mobile 20123456, toll_free 80101234, premium_rate 88123456
        TN 216: shared_cost 81101234
        TO 676: fixed_line 20123, mobile 7715123, toll_free 0800222, voip 5510123
        TR 90: fixed_line 2123456789, mobile 5012345678, toll_free 8001234567, premium_rate 9001234567
        TR 90: personal_number 5922121234, voip 8500123456, pager 5123456789, uan 4441444
        TT 1: fixed_line 8682211234, mobile 8682911234, toll_free 8002345678, premium_rate 9002345678
        TT 1: personal_number 5002345678, voicemail 8686191234
        TV 688: fixed_line 20123, mobile 901234
        TW 886: fixed_line 221234567, mobile 912345678, toll_free 800123456, premium_rate 203123456
        TW 886: personal_number 990123456, voip 7012345678, uan 500123456
        TZ 255: fixed_line 222345678, mobile 621234567, toll_free 800123456, premium_rate 900123456
        TZ 255: shared_cost 840123456, voip 412345678
        UA 380: fixed_line 311234567, mobile 501234567, toll_free 800123456, premium_rate 900212345
        UA 380: voip 891234567
        UG 256: fixed_line 312345678, mobile 712345678, toll_free 800123456, premium_rate 901123456
        US 1: fixed_line 2015550123, mobile 2015550123, toll_free 8002345678, premium_rate 9002345678
        US 1: personal_number 5002345678
        UY 598: fixed_line 21231234, mobile 94231234, toll_free 8001234, premium_rate 9001234, uan 21123
        UZ 998: fixed_line 669050123, mobile 912345678
        VA 39: fixed_line 0669812345, mobile 3123456789, toll_free 800123456, premium_rate 899123456
        VA 39: shared_cost 848123456, personal_number 1781234567, voip 5512345678, voicemail 33101234501
        VC 1: fixed_line 7842661234, mobile 7844301234, toll_free 8002345678, premium_rate 9002345678
        VC 1: personal_number 5002345678, voip 7845101234
        VE 58: fixed_line 2121234567, mobile 4121234567, toll_free 8001234567, premium_rate 9001234567
        VE 58: uan 5010123456
        VG 1: fixed_line 2842291234, mobile 2843001234, toll_free 8002345678, premium_rate 9002345678
        VG 1: personal_number 5002345678
        VI 1: fixed_line 3406421234, mobile 3406421234, toll_free 8002345678, premium_rate 9002345678
        VI 1: personal_number 5002345678
        VN 84: fixed_line 2101234567, mobile 912345678, toll_free 1800123456, premium_rate 1900123456
        VN 84: voip 672012345, uan 1992000
        VU 678: fixed_line 22123, mobile 5912345, toll_free 81123, voip 9010123, uan 30123
        WF 681: fixed_line 721234, mobile 821234, toll_free 800012345, voip 921234, voicemail 401234
        WS 685: fixed_line 22123, mobile 7212345, toll_free 800123
        XK 383: fixed_line 28012345, mobile 43201234, toll_free 80001234, premium_rate 90001234
        YE 967: fixed_line 1234567, mobile 712345678
        YT 262: fixed_line 269601234, mobile 639012345, toll_free 801234567, voip 939801234
        ZA 27: fixed_line 101234567, mobile 711234567, toll_free 801234567, premium_rate 862345678
        ZA 27: shared_cost 860123456, voip 871234567, uan 861123456
        ZM 260: fixed_line 211234567, mobile 955123456, toll_free 800123456, voip 630123456
        ZW 263: fixed_line 202012345, mobile 712345678, toll_free 8001234, voip 8686123456
        """
}
