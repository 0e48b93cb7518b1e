namespace Dashboard.Tests.Reconciliation;

/// <summary>More texts, made up in the manner of reports and newspapers nobody had prepared for; each was read by hand before its outcome was written down.</summary>
internal static class TriedArticles
{
    public static readonly SampleArticle[] All =
    [
        new(
            "text 1",
            """
            Báo cáo số 215/BC-UBND ngày 14/6/2025: Trong 5 tháng đầu năm, Bộ phận Một cửa tiếp nhận 8.412 hồ sơ (kỳ trước chuyển sang 312, tiếp nhận mới 8.100 hồ sơ). Đã giải quyết 8.005 hồ sơ, trong đó đúng và trước hạn 7.925 hồ sơ, đạt 99%; trễ hạn 80 hồ sơ (1%). Đang giải quyết 407 hồ sơ.
            """,
            "7.925/8.005=99 ok", "80/8.005=1 ok", "sum 8.100+312=8.412 ok", "sum 8.005+407=8.412 ok", "sum 7.925+80=8.005 ok", "sum 99+1=100 ok"),
        new(
            "text 2",
            """
            Theo Văn phòng UBND huyện (điện thoại 0296.3881.234), từ ngày 15/12/2024 đến 14/3/2025 toàn huyện có 24.560 hồ sơ được tiếp nhận, tăng 12,4% so với cùng kỳ, gấp 1,5 lần năm 2022. Hồ sơ nộp trực tuyến là 18.420, chiếm 75%; hồ sơ trực tiếp 6.140, chiếm 25%. Lệ phí thu được 1.250.000.000 đồng.
            """,
            "18.420/24.560=75 ok", "6.140/24.560=25 ok", "sum 75+25=100 ok"),
        new(
            "text 3",
            """
            Đơn vị\tTiếp nhận\tTrực tuyến\tTỷ lệ (%)
            Xã Bình Hòa\t3.200\t2.400\t75,00
            Xã Vĩnh An\t1.500\t900\t60,00
            Xã Tân Phú\t800\t520\t56,00
            Tổng\t5.500\t3.820\t69,45
            """.Replace("\\t", "\t", StringComparison.Ordinal),
            "2.400/3.200=75,00 ok", "900/1.500=60,00 ok", "520/800=56,00 wrong → 65,00", "3.820/5.500=69,45 ok", "sum 3.200+1.500+800=5.500 ok", "sum 2.400+900+520=3.820 ok"),
        new(
            "text 4",
            """
            Results of the first quarter of 2025:
            - Received: 14,200 dossiers
            - Submitted online: 11,360 dossiers (80%)
            - Digitized on receipt: 9,940 dossiers (70%)
            - Resolved on time: 13,100 of 13,500 resolved dossiers (97.04%)
            """,
            "11,360/14,200=80 ok", "9,940/14,200=70 ok", "13,100/13,500=97.04 ok"),
        new(
            "text 5",
            """
            Under Decision 468/QD-TTg and Decree 61/2018, the district must reach at least 80% online by 2025. In 2024 it took in 30,000 dossiers; 21,600 of them arrived online, i.e. 72%, up 5.5 percentage points on 2023 and 8 points below target.
            """,
            "21,600/30,000=72 ok"),
        new(
            "text 6",
            """
            Năm 2024, UBND xã tiếp nhận 4.000 hồ sơ. Số hồ sơ trực tuyến đạt 3.480 hồ sơ, tỷ lệ 78%. Số hóa thành phần hồ sơ được 3.200 hồ sơ (đạt 80%). Cấp 1.245 tài khoản VNeID, đạt 83% dân số.
            """,
            "3.480/4.000=78 wrong → 87", "3.200/4.000=80 ok"),
        new(
            "text 7",
            """
            Ở cấp huyện, trong số 2.350 hồ sơ đã giải quyết có 2.115 hồ sơ trước hạn (90%), 188 hồ sơ đúng hạn (8%) và 47 hồ sơ quá hạn (2%). Ở cấp xã, 9.800/10.000 hồ sơ được giải quyết đúng hạn, đạt 98%.
            """,
            "2.115/2.350=90 ok", "188/2.350=8 ok", "47/2.350=2 ok", "9.800/10.000=98 ok", "sum 90+8+2=100 ok"),
        new(
            "text 8",
            """
            Gần 9.000 hồ sơ được nộp trực tuyến trong tổng số 12.000 hồ sơ tiếp nhận, chiếm khoảng 75%. Tỷ lệ hài lòng đạt 98,6%. Có 35/35 thủ tục hành chính được cung cấp toàn trình, đạt 100%.
            """,
            "9.000/12.000=75 ok", "35/35=100 ok"),
        new(
            "text 9",
            """
            The land registration branch settled 5,120 cases in 2024. Late: 640 cases (12.5%). Early or on time: 4,480 cases (87.5%). Staff numbered 42, 24 of them women (57.1%).
            """,
            "640/5,120=12.5 ok", "4,480/5,120=87.5 ok", "sum 4,480+640=5,120 ok"),
        new(
            "text 10",
            """
            Tính đến 17 giờ ngày 20/5/2025, Trung tâm Phục vụ hành chính công (số 12 đường Lê Lợi, P. Mỹ Bình) nhận 45.678 hồ sơ, giải quyết 44.900 hồ sơ. Tỷ lệ giải quyết trước hạn và đúng hạn 99,5% (44.675 hồ sơ), quá hạn 225 hồ sơ (0,5%).
            """,
            "44.675/44.900=99,5 ok", "225/44.900=0,5 ok", "sum 99,5+0,5=100 ok"),
        new(
            "text 11",
            """
            Quý II/2025: 6.250 hồ sơ tiếp nhận, giảm 3,2% so với quý I. Trong đó, nộp trực tuyến 5.312 hồ sơ, đạt 84,99%, tăng 6,1 điểm phần trăm; bưu chính công ích 63 hồ sơ, chiếm 1,01%; trực tiếp 875 hồ sơ, chiếm 14%.
            """,
            "5.312/6.250=84,99 ok", "63/6.250=1,01 ok", "875/6.250=14 ok", "sum 5.312+875+63=6.250 ok", "sum 84,99+14+1,01=100 ok"),
        new(
            "text 12",
            """
            Commune-level offices received 18,000 applications and district departments 6,000. Online applications made up 13,500 at communes (75%) and 3,600 at the district (60%), or 17,100 in total, 71.52% of the 24,000 received.
            """,
            "3,600/6,000=60 ok", "17,100/24,000=71.52 wrong → 71.25", "sum 18,000+6,000=24,000 ok"),
        new(
            "text 13",
            """
            Trong 6 tháng đầu năm 2025, toàn tỉnh tiếp nhận 412.356 hồ sơ, trong đó tiếp nhận trực tuyến 356.021 hồ sơ (đạt 86,34%), trực tiếp và qua bưu chính 41.020 hồ sơ; số từ kỳ trước chuyển qua 15.315 hồ sơ. Đã giải quyết 398.112 hồ sơ, trong đó giải quyết trước và đúng hạn 396.480 hồ sơ (99,59%), quá hạn 1.632 hồ sơ (0,41%). Đang giải quyết 14.244 hồ sơ, trong đó trong hạn 13.998 hồ sơ, quá hạn 246 hồ sơ.
            """,
            "356.021/412.356=86,34 ok", "396.480/398.112=99,59 ok", "1.632/398.112=0,41 ok", "sum 356.021+41.020+15.315=412.356 ok", "sum 398.112+14.244=412.356 ok", "sum 396.480+1.632=398.112 ok", "sum 99,59+0,41=100 ok", "sum 13.998+246=14.244 ok"),
        new(
            "text 14",
            """
            Kết quả giải quyết thủ tục hành chính quý III/2025 của huyện: tỷ lệ hồ sơ giải quyết đúng hạn đạt 98,7% (12.345/12.508 hồ sơ); tỷ lệ hồ sơ trực tuyến đạt 79,5% (3.210/4.100 hồ sơ); gần 90% hồ sơ (4.512/5.020) được số hóa. Tăng 12,5% so với cùng kỳ năm 2024. Chỉ số phục vụ người dân, doanh nghiệp đạt 92,15/100 điểm, xếp hạng 5/63 tỉnh, thành phố.
            """,
            "12.345/12.508=98,7 ok", "3.210/4.100=79,5 wrong → 3.260", "4.512/5.020=90 ok"),
        new(
            "text 15",
            """
            Cụ thể:
            - Cấp tỉnh: tiếp nhận 25.410 hồ sơ, trong đó 24.998 hồ sơ trực tuyến, đạt 98,38%.
            - Cấp huyện: tiếp nhận 18.200 hồ sơ, trong đó 15.470 hồ sơ trực tuyến, đạt 85%.
            - Cấp xã: tiếp nhận 56.390 hồ sơ, trong đó 39.473 hồ sơ trực tuyến, đạt 71%.
            Tổng cộng toàn tỉnh tiếp nhận 100.000 hồ sơ, trong đó 79.941 hồ sơ trực tuyến, đạt tỷ lệ 79,94%.
            """,
            "24.998/25.410=98,38 ok", "15.470/18.200=85 ok", "39.473/56.390=71 wrong → 70", "79.941/100.000=79,94 ok", "sum 25.410+18.200+56.390=100.000 ok", "sum 24.998+15.470+39.473=79.941 ok"),
        new(
            "text 16",
            """
            Theo báo cáo của UBND xã Tân Phú, từ ngày 01/7/2025 đến ngày 30/9/2025 xã tiếp nhận 1.234 hồ sơ, có 1.050 hồ sơ nộp trực tuyến, chiếm tỷ lệ 85,09%, tăng 12,5% so với cùng kỳ. Số hồ sơ đã giải quyết là 1.198 hồ sơ, trong đó trước hạn 1.001 hồ sơ (83,56%), đúng hạn 185 hồ sơ (15,44%), trễ hạn 12 hồ sơ (1%). Thu phí, lệ phí 1.250.000.000 đồng, thanh toán trực tuyến 3.456 giao dịch. Liên hệ: 0296.3836.123.
            """,
            "1.050/1.234=85,09 ok", "1.001/1.198=83,56 ok", "185/1.198=15,44 ok", "12/1.198=1 ok", "sum 1.001+185+12=1.198 ok", "sum 83,56+15,44+1=100 ok"),
        new(
            "text 17",
            """
            Out of 8,420 dossiers settled in the first quarter, 7,998 (95%) were settled ahead of or on schedule and 422 (5%) were late. Of the 9,105 applications received, 6,829 were filed online, or 75.0 percent. The office ranked 3rd of 12 and scored 88.4 points.
            """,
            "7,998/8,420=95 ok", "422/8,420=5 ok", "6,829/9,105=75.0 ok", "sum 7,998+422=8,420 ok", "sum 95+5=100 ok"),
        new(
            "text 18",
            """
            Năm 2024, thành phố tiếp nhận trên 1,2 triệu hồ sơ, trong đó hồ sơ trực tuyến là 1.015.320 hồ sơ, đạt 82,4%. Trong tổng số 2.150 thủ tục hành chính, có 1.850 dịch vụ công trực tuyến (gồm 1.100 toàn trình, 750 một phần), đạt 86,05%. 100% thủ tục hành chính được niêm yết công khai.
            """,
            "1.015.320/1.200.000=82,4 ok"),
        new(
            "text 19",
            """
            Bộ phận Một cửa huyện tiếp nhận và giải quyết 32.118 hồ sơ; số hồ sơ trả trước hạn và đúng hạn 31.946 hồ sơ, đạt tỷ lệ 99,64%; hồ sơ trễ hạn 172 hồ sơ, chiếm 0,54%. Số hồ sơ được số hóa thành phần hồ sơ khi tiếp nhận: 28.906/32.118 hồ sơ (đạt 90%); số hóa kết quả giải quyết: 27.332 hồ sơ, đạt 85,1%.
            """,
            "31.946/32.118=99,64 wrong → 99,46", "172/32.118=0,54 ok", "28.906/32.118=90 ok", "27.332/32.118=85,1 ok", "sum 99,64+0,54=100 wrong"),
        new(
            "text 20",
            """
            By the end of October, the province's one-stop centres had taken in 245,610 files, including 198,944 submitted online (81%), 42,115 submitted in person and 4,551 by post. They had resolved 238,007 files, of which 236,104 on time or early, a rate of 99.2%; 1,903 files were overdue. Another 7,603 files are being processed.
            """,
            "198,944/245,610=81 ok", "236,104/238,007=99.2 ok", "sum 198,944+42,115+4,551=245,610 ok", "sum 238,007+7,603=245,610 ok", "sum 236,104+1,903=238,007 ok"),
        new(
            "text 21",
            """
            Trong kỳ báo cáo, UBND phường 5 đã tiếp nhận 2 450 hồ sơ (trực tuyến: 2 205 hồ sơ, tỷ lệ 90%; trực tiếp: 245 hồ sơ, tỷ lệ 10 %). Hồ sơ giải quyết đúng hạn là 2.401, tỉ lệ 99,5 phần trăm trên tổng số 2.413 hồ sơ đã giải quyết.
            """,
            "2 205/2 450=90 ok", "245/2 450=10 ok", "2.401/2.413=99,5 ok", "sum 2 205+245=2 450 ok", "sum 90+10=100 ok"),
        new(
            "text 22",
            """
            Tính đến 15/11/2025, hệ thống ghi nhận 86.412 hồ sơ phát sinh, giảm 4.310 hồ sơ (4,75%) so với cùng kỳ năm trước (90.722 hồ sơ). Tỷ lệ hồ sơ trực tuyến toàn trình đạt 61,3%, cao hơn 3,2 điểm phần trăm; tỷ lệ thanh toán trực tuyến đạt 54.120/60.105 giao dịch, tương đương 90,04%. Mục tiêu đến năm 2025 là 80%.
            """,
            "54.120/60.105=90,04 ok"),
        new(
            "text 23",
            """
            Lĩnh vực đất đai có 5.120 hồ sơ tiếp nhận, đã giải quyết 4.870 hồ sơ, đúng hạn 4.310 hồ sơ (88,5%), trễ hạn 560 hồ sơ (11,5%). Lĩnh vực hộ tịch có 3.402 hồ sơ tiếp nhận, đã giải quyết 3.398 hồ sơ, đúng hạn 3.391 hồ sơ (99,97%). Lĩnh vực xây dựng giải quyết 612 hồ sơ, đúng hạn 590 hồ sơ (96,4%).
            """,
            "4.310/4.870=88,5 ok", "560/4.870=11,5 ok", "3.391/3.398=99,97 wrong → 3.397", "590/612=96,4 ok", "sum 4.310+560=4.870 ok", "sum 88,5+11,5=100 ok"),
        new(
            "text 24",
            """
            The People's Committee said Wednesday that 3 out of 4 applications were filed online last year. About 12,000 of 16,000 applications came through the portal. Roughly 1,150 dossiers, just under 10 percent of the 11,640 settled, needed supplements. Decision 468/QD-TTg of 27 March 2021 and Decree 107/2021/ND-CP set the targets; Article 5 requires 50% by 2025.
            """,
            "1,150/11,640=10 ok"),
        new(
            "text 25",
            """
            Tổng số hồ sơ tiếp nhận: 9.876
            Trong đó: trực tuyến 7.654 (77,5%); trực tiếp 2.222 (22,5%)
            Đã giải quyết: 9.700 (98,22%)
            Đúng hạn: 9.603 (99%)
            Trễ hạn: 97 (1%)
            Đang giải quyết: 176
            """,
            "7.654/9.876=77,5 ok", "2.222/9.876=22,5 ok", "9.700/9.876=98,22 ok", "9.603/9.700=99 ok", "97/9.700=1 ok", "sum 7.654+2.222=9.876 ok", "sum 9.700+176=9.876 ok", "sum 77,5+22,5=100 ok", "sum 9.603+97=9.700 ok"),
        new(
            "text 26",
            """
            Huyện An Phú đạt tỷ lệ hồ sơ trực tuyến 72,6% với 10.164 hồ sơ trên tổng số 14.000 hồ sơ tiếp nhận; huyện Tịnh Biên đạt 68,1% (8.512/12.499); thị xã Tân Châu đạt thấp nhất, 59,8% (5.382/9.000 hồ sơ). Toàn tỉnh đạt bình quân 67,8%.
            """,
            "10.164/14.000=72,6 ok", "8.512/12.499=68,1 ok", "5.382/9.000=59,8 ok"),
        new(
            "text 27",
            """
            Năm 2023, huyện tiếp nhận 45.120 hồ sơ, trong đó trực tuyến 22.560 hồ sơ (50%). Năm 2024, số hồ sơ tiếp nhận là 48.300, trong đó trực tuyến 33.810 hồ sơ, đạt 70%, tăng 20 điểm phần trăm so với năm 2023.
            """,
            "22.560/45.120=50 ok", "33.810/48.300=70 ok"),
        new(
            "text 28",
            """
            Đơn vị\tTiếp nhận\tTrực tuyến\tTỷ lệ (%)
            Xã An Châu\t12.450\t9.960\t80,00
            Xã Bình Hòa\t8.200\t5.330\t65,00
            Xã Cần Đăng\t6.150\t4.305\t71,00
            Tổng\t26.800\t19.595\t73,12
            """.Replace("\\t", "\t", StringComparison.Ordinal),
            "9.960/12.450=80,00 ok", "5.330/8.200=65,00 ok", "4.305/6.150=71,00 wrong → 70,00", "19.595/26.800=73,12 ok", "sum 12.450+8.200+6.150=26.800 ok", "sum 9.960+5.330+4.305=19.595 ok"),
        new(
            "text 29",
            """
            Kết quả: 98,5% hồ sơ được giải quyết đúng hạn (tương ứng 19.700 trên 20.000 hồ sơ đã giải quyết). Tỷ lệ hồ sơ trễ hạn còn 1,5% (300 hồ sơ). Có 85,2% hồ sơ, tức 17.040 hồ sơ, được trả kết quả trước hạn.
            """,
            "19.700/20.000=98,5 ok", "300/20.000=1,5 ok"),
        new(
            "text 30",
            """
            Last quarter the commune received 1,480 dossiers, up 8.2 percent from 1,368 a year earlier. Online filings reached 1,184, or 80 percent of the total, against 61 percent in the same period of 2023. Nine dossiers (0.6%) were returned. Satisfaction stood at 97.4% among 350 people surveyed.
            """,
            "1,184/1,480=80 ok"),
        new(
            "text 31",
            """
            Toàn tỉnh có 11 huyện, 156 xã. Trong quý II, 156/156 xã (100%) đã kết nối Cổng dịch vụ công. Số hồ sơ trực tuyến là 61.204/80.531 hồ sơ, đạt 76%. Số hồ sơ thanh toán trực tuyến 30.110 hồ sơ/41.247 hồ sơ có phí, đạt 73%. 12 sở, ngành đạt 100% hồ sơ đúng hạn.
            """,
            "156/156=100 ok", "61.204/80.531=76 ok", "30.110/41.247=73 ok"),
        new(
            "text 32",
            """
            Người nộp sinh năm 1985, số nhà 123/45 đường Lê Lợi, ĐT 0912 345 678, nộp 3 bộ hồ sơ ngày 12/3/2025 lúc 8 giờ 30; lệ phí 150.000 đồng (giảm 50%). Theo Quyết định số 766/QĐ-TTg, Nghị định 61/2018/NĐ-CP và Kế hoạch 25/KH-UBND, đến năm 2025 tối thiểu 80% hồ sơ được giải quyết trực tuyến.
            """),
        new(
            "text 33",
            """
            Số hồ sơ đã giải quyết: 5.412 hồ sơ. Trong đó: giải quyết trước hạn: 3.247 hồ sơ, chiếm 60%; đúng hạn: 2.056 hồ sơ, chiếm 38%; quá hạn: 109 hồ sơ, chiếm 2,1%.
            """,
            "3.247/5.412=60 ok", "2.056/5.412=38 ok", "109/5.412=2,1 wrong → 2,0", "sum 3.247+2.056+109=5.412 ok", "sum 60+38+2,1=100 ok"),
        new(
            "text 34",
            """
            The district's 13 communes handled 18,942 of the 26,310 dossiers settled in 2024 (72%), with the remaining 7,368 (28%) settled by district departments. On-time handling was 98.9% overall: 18,791 dossiers at commune level (99.2%) and 7,230 at district level (98.1%).
            """,
            "18,942/26,310=72 ok", "7,368/26,310=28 ok", "18,791/18,942=99.2 ok"),
        new(
            "text 35",
            """
            Tỉ lệ số hóa hồ sơ đạt 45,6% (12.312 hồ sơ/27.000 hồ sơ), tỉ lệ cấp kết quả điện tử 88,9% (24.003 kết quả), tỉ lệ tái sử dụng dữ liệu 10% (2.700 hồ sơ).
            """,
            "12.312/27.000=45,6 ok", "24.003/27.000=88,9 ok", "2.700/27.000=10 ok"),
        new(
            "text 36",
            """
            Since January, 7 in 10 applications have come online: 4,905 out of 7,007. That is exactly 70.0%. The rest, 2,102 (30.0%), were handed in at the counter. By contrast, only 39.5% (2,489 of 6,301) came online in the same months of 2024.
            """,
            "2,102/7,007=30.0 ok", "2,489/6,301=39.5 ok"),
    ];
}
