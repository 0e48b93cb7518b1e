namespace Dashboard.Tests.Reconciliation;

/// <summary>Texts as offices and newspapers print them, made up for these tests, with what must be said of them.</summary>
/// <param name="Name">What it is about.</param>
/// <param name="Text">The text.</param>
/// <param name="Expected">
/// Every judged share as "numerator/denominator=percent" with "ok", "cut" or "wrong → repair", and every sum that adds up or does
/// not as "sum parts=whole ok|wrong". Shares without a verdict are not listed.
/// </param>
internal sealed record SampleArticle(string Name, string Text, params string[] Expected)
{
    public override string ToString() => Name;

    /// <summary>The facts of the published article in words of our own.</summary>
    public static readonly SampleArticle[] Published =
    [
        new(
            "the published facts, English",
            """
            Between 1 January 2021 and 16 May 2025 the one-stop desks took in 157,945 dossiers. Of these, 95,184 dossiers came online, a rate of 66.26%.
            At district level 41,319 dossiers were received, 12,669 of them online (30.66%); at commune level 116,626 dossiers were received and 82,515 dossiers came in online (70.75%).
            More than 55,900 dossiers were fully digitized on receipt, or 32.2 percent. Results have been digitized for 51,866 dossiers, reaching 32.79%.
            """,
            "95,184/157,945=66.26 wrong → 60.26", "12,669/41,319=30.66 ok", "82,515/116,626=70.75 ok", "55,900/157,945=32.2 wrong → 50,900", "51,866/157,945=32.79 wrong → 158,153–158,200",
            "sum 41,319+116,626=157,945 ok", "sum 12,669+82,515=95,184 ok"),
        new(
            "the published facts, Vietnamese",
            """
            Từ đầu năm 2021 đến hết ngày 16/5/2025, các cơ quan trong huyện nhận 157.945 hồ sơ; 95.184 hồ sơ được gửi qua mạng, tương ứng 66,26%. Ở cấp huyện, 12.669 trong 41.319 hồ sơ đi theo đường trực tuyến, bằng 30,66%; ở cấp xã, 82.515 trong 116.626 hồ sơ, bằng 70,75%.

            Hơn 55.900 hồ sơ được số hóa trọn bộ ngay khi nhận, tức 32,2%. Kết quả đã số hóa của 51.866 hồ sơ, tức 32,79%.
            """,
            "95.184/157.945=66,26 wrong → 60,26", "12.669/41.319=30,66 ok", "82.515/116.626=70,75 ok", "55.900/157.945=32,2 wrong → 50.900", "51.866/157.945=32,79 wrong → 158.153–158.200",
            "sum 41.319+116.626=157.945 ok", "sum 12.669+82.515=95.184 ok"),
        new(
            "the published facts, total at the end",
            """
            Cấp huyện tiếp nhận 41.319 hồ sơ, trong đó trực tuyến 12.669 hồ sơ, đạt 30,66%. Cấp xã tiếp nhận 116.626 hồ sơ, trong đó trực tuyến 82.515 hồ sơ, đạt 70,75%. Tính chung toàn huyện tiếp nhận 157.945 hồ sơ, trực tuyến 95.184 hồ sơ, đạt 66,26%.
            """,
            "12.669/41.319=30,66 ok", "82.515/116.626=70,75 ok", "95.184/157.945=66,26 wrong → 60,26",
            "sum 41.319+116.626=157.945 ok", "sum 12.669+82.515=95.184 ok"),
    ];

    /// <summary>Texts the rules were made with.</summary>
    public static readonly SampleArticle[] Known =
    [
        new(
            "quarter with outcomes",
            "Trong quý I/2025, toàn tỉnh đã tiếp nhận 12.500 hồ sơ, trong đó trực tuyến 9.875 hồ sơ, đạt tỷ lệ 79%. Đã giải quyết 12.345 hồ sơ, trong đó trước và đúng hạn 12.160 hồ sơ, đạt tỷ lệ 98,5%; quá hạn 185 hồ sơ, chiếm 1,5%.",
            "9.875/12.500=79 ok", "12.160/12.345=98,5 ok", "185/12.345=1,5 ok", "sum 12.160+185=12.345 ok", "sum 98,5+1,5=100 ok"),
        new(
            "fraction in brackets, growth and target",
            "Tỷ lệ hồ sơ giải quyết đúng hạn đạt 98,5% (12.160/12.345 hồ sơ), tăng 2,3% so với cùng kỳ năm 2024, vượt chỉ tiêu 95% được giao.",
            "12.160/12.345=98,5 ok"),
        new(
            "period behind the count",
            "The office received 20,000 applications in 2024, of which 15,000 were submitted online, accounting for 75 percent. The target for 2025 is 80%. The number of applications rose by 12.5% compared with 2023.",
            "15,000/20,000=75 ok"),
        new(
            "lists told one by one",
            "Toàn huyện tiếp nhận 157.945 hồ sơ. Cấp huyện và cấp xã tiếp nhận lần lượt 41.319 và 116.626 hồ sơ, trong đó trực tuyến lần lượt 12.669 và 82.515 hồ sơ, đạt 30,66% và 70,57%.",
            "12.669/41.319=30,66 ok", "82.515/116.626=70,57 wrong → 70,75", "sum 41.319+116.626=157.945 ok"),
        new(
            "channels respectively",
            "In-person, online and postal submissions were 30,000, 60,000 and 10,000 dossiers respectively, 30%, 60% and 10% of the 100,000 dossiers received.",
            "30,000/100,000=30 ok", "60,000/100,000=60 ok", "10,000/100,000=10 ok", "sum 60,000+30,000+10,000=100,000 ok"),
        new(
            "bulleted list with balance",
            """
            Kết quả thực hiện:
            - Tổng số hồ sơ tiếp nhận: 8.420 hồ sơ (tiếp nhận mới 8.100 hồ sơ, kỳ trước chuyển sang 320 hồ sơ).
            - Đã giải quyết: 8.015 hồ sơ, đạt 95,19%.
            - Đang giải quyết: 405 hồ sơ (trong hạn 390, quá hạn 15).
            """,
            "8.015/8.420=95,19 ok", "sum 8.100+320=8.420 ok", "sum 8.015+405=8.420 ok", "sum 390+15=405 ok"),
        new(
            "table from a word processor",
            "TT\tĐơn vị\tTiếp nhận\tTrực tuyến\tTỷ lệ trực tuyến (%)\n1\tXã A\t1.200\t900\t75,00\n2\tXã B\t800\t500\t62,50\n3\tXã C\t2.000\t1.000\t55,00\n\tTổng cộng\t4.000\t2.400\t60,00",
            "900/1.200=75,00 ok", "500/800=62,50 ok", "1.000/2.000=55,00 wrong → 50,00", "2.400/4.000=60,00 ok", "sum 1.200+800+2.000=4.000 ok", "sum 900+500+1.000=2.400 ok"),
        new(
            "names made of digits",
            "Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 và Quyết định 766 ngày 23/6/2022; điện thoại 0296.3831234, hotline 1900 1234; số 12 đường Tôn Đức Thắng; kinh phí 1.250.000.000 đồng, tăng 15%; năm 2024 có 5 xã, 27 cán bộ; lệ phí 50.000 đồng/hồ sơ, giảm 50%."),
        new(
            "offices named behind the counts",
            "Communes took in 18,400 dossiers and the district offices 7,600. Online submissions came to 13,800 at communes (75%) and 3,800 at the district (50%) of the 26,000 received.",
            "13,800/18,400=75 ok"),
        new(
            "office of the whole not understood",
            "Commune-level offices received 16,000 applications and district departments 4,000, that is 20,000 applications received. Online applications made up 12,000 at communes (75%)."),
        new("of the total first", "Of the 157,945 dossiers received, 95,184 (60.26%) were filed online.", "95,184/157,945=60.26 ok"),
        new("percent before counts", "Đạt 60,26% (95.184 hồ sơ trực tuyến trên tổng số 157.945 hồ sơ tiếp nhận).", "95.184/157.945=60,26 ok"),
        new(
            "fields of which",
            "Toàn huyện tiếp nhận 10.000 hồ sơ. Trong đó, lĩnh vực đất đai 3.200 hồ sơ, chiếm 32%; lĩnh vực hộ tịch 2.100 hồ sơ, chiếm 21%; còn lại là các lĩnh vực khác.",
            "3.200/10.000=32 ok", "2.100/10.000=21 ok"),
        new(
            "percent of a percent",
            "Có 95.184 hồ sơ nộp trực tuyến trong tổng số 157.945 hồ sơ, đạt 60,26%; trong đó 80.000 hồ sơ trực tuyến toàn trình, chiếm 84,05% số hồ sơ trực tuyến.",
            "95.184/157.945=60,26 ok", "80.000/95.184=84,05 ok"),
        new(
            "two years side by side",
            "Năm 2023, huyện tiếp nhận 50.000 hồ sơ, trực tuyến 20.000 hồ sơ, đạt 40%. Năm 2024, huyện tiếp nhận 60.000 hồ sơ, trực tuyến 36.000 hồ sơ, đạt 60%.",
            "20.000/50.000=40 ok", "36.000/60.000=60 ok"),
        new(
            "target only",
            "Phấn đấu đến hết năm 2025, tỷ lệ hồ sơ tiếp nhận trực tuyến đạt tối thiểu 80%, số hóa kết quả đạt 100%. Huyện hiện có 13 xã, thị trấn với 41.319 hồ sơ mỗi năm."),
        new(
            "growth of a count",
            "Số hồ sơ tiếp nhận trong 6 tháng đầu năm 2025 là 45.600 hồ sơ, tăng 12,5% so với cùng kỳ năm trước (40.533 hồ sơ)."),
        new(
            "plan fulfilment",
            "Đến nay đã số hóa 45.000 hồ sơ, đạt 90% kế hoạch; tiếp nhận 100.000 hồ sơ."),
        new(
            "neighbouring digits swapped",
            "The centre received 8,460 records in the first six months of 2025; 6,247 records were received online, reaching 78.34%. 8,275 records were resolved, of which 8,201 were on time (99.11%) and 74 late (0.98%).",
            "6,247/8,460=78.34 wrong → 73.84", "8,201/8,275=99.11 ok", "74/8,275=0.98 wrong → 0.89", "sum 8,201+74=8,275 ok"),
        new(
            "resolved more than received",
            "Trong tháng 5/2025, Trung tâm tiếp nhận 1.150 hồ sơ, kỳ trước chuyển sang 240 hồ sơ; đã giải quyết 1.210 hồ sơ, đang giải quyết 180 hồ sơ.",
            "sum 1.150+240=1.210+180 ok"),
        new(
            "balance off by ten",
            "Tiếp nhận mới trong kỳ 1.150 hồ sơ, kỳ trước chuyển sang 240 hồ sơ, tổng số tiếp nhận 1.390 hồ sơ; đã giải quyết 1.210 hồ sơ; đang giải quyết 190 hồ sơ.",
            "sum 1.150+240=1.390 ok", "sum 1.210+190=1.390 wrong"),
        new(
            "cut off, not rounded",
            "Huyện tiếp nhận 3.000 hồ sơ, trong đó 2.000 hồ sơ trực tuyến, đạt 66,66%.",
            "2.000/3.000=66,66 cut → 66,67"),
        new(
            "hedged counts and percents",
            "Nearly 9,900 of the 10,000 dossiers were settled on time, over 98%. About 60% (6,012 out of 10,000 dossiers) came online.",
            "9,900/10,000=98 ok", "6,012/10,000=60 ok"),
        new(
            "rounded thousands",
            "Từ đầu năm đến nay, tỉnh tiếp nhận hơn 1,2 triệu hồ sơ, trong đó trên 900 nghìn hồ sơ trực tuyến, đạt khoảng 75%.",
            "900.000/1.200.000=75 ok"),
        new(
            "another denominator",
            "Toàn huyện tiếp nhận 20.000 hồ sơ, đã giải quyết 18.500 hồ sơ. Số hồ sơ nộp trực tuyến là 12.950 hồ sơ, đạt 70,00%.",
            "12.950/20.000=70,00 wrong → 18.500"),
        new(
            "named communes",
            "Xã Cần Đăng tiếp nhận 1.240 hồ sơ, trực tuyến 930 hồ sơ (75%). Thị trấn An Châu tiếp nhận 2.150 hồ sơ, trực tuyến 1.935 hồ sơ (80%).",
            "930/1.240=75 ok", "1.935/2.150=80 wrong → 90"),
        new(
            "English, commune names and a level",
            "Can Dang Commune received 1,240 dossiers, of which 930 were online (75%). Across all levels 5,000 dossiers were received, 3,600 of them online, or 72%.",
            "930/1,240=75 ok", "3,600/5,000=72 ok"),
        new(
            "level sum that fails",
            "Tổng số hồ sơ tiếp nhận là 52.300 hồ sơ; trong đó cấp huyện tiếp nhận 12.200 hồ sơ, cấp xã tiếp nhận 40.000 hồ sơ.",
            "sum 12.200+40.000=52.300 wrong"),
        new(
            "counter, online and post",
            "Tiếp nhận 9.000 hồ sơ (trực tiếp 2.700 hồ sơ, trực tuyến 6.000 hồ sơ, qua bưu chính công ích 300 hồ sơ), tỷ lệ trực tuyến đạt 66,67%.",
            "6.000/9.000=66,67 ok", "sum 6.000+2.700+300=9.000 ok"),
        new(
            "prose without diacritic trouble, old tone placement",
            "Số hồ sơ được số hoá thành phần khi tiếp nhận là 7.380/9.000 hồ sơ, đạt 82%; số hoá kết quả giải quyết 5.850/8.600 hồ sơ, đạt 68,02%.",
            "7.380/9.000=82 ok", "5.850/8.600=68,02 ok"),
        new(
            "other nouns",
            "Toàn tỉnh có 1.924 thủ tục hành chính, trong đó 759 dịch vụ công toàn trình, chiếm 39,4%; 441 dịch vụ công một phần. Có 85% người dân hài lòng, 156 cán bộ được tập huấn."),
        new(
            "English report with balance",
            "During 2024 the department received 14,320 applications. A further 680 were carried over from the previous period. 14,500 applications were resolved and 500 are still in process. Of the applications resolved, 13,920 were on time or early (96%) and 580 late (4%).",
            "13,920/14,500=96 ok", "580/14,500=4 ok", "sum 14,320+680=14,500+500 ok", "sum 13,920+580=14,500 ok", "sum 96+4=100 ok"),
        new(
            "markdown table",
            "| Level | Received | Online | Online rate |\n|---|---|---|---|\n| Province level | 5,000 | 4,500 | 90% |\n| District level | 12,000 | 7,800 | 65% |\n| Commune level | 33,000 | 24,750 | 75% |\n| Total | 50,000 | 37,050 | 74.1% |",
            "4,500/5,000=90 ok", "7,800/12,000=65 ok", "24,750/33,000=75 ok", "37,050/50,000=74.1 ok", "sum 5,000+12,000+33,000=50,000 ok", "sum 4,500+7,800+24,750=37,050 ok"),
        new(
            "missing digit",
            "Bộ phận một cửa tiếp nhận 45.210 hồ sơ; giải quyết đúng hạn 44.306/45.210 hồ sơ, đạt 9,00%; trực tuyến 36.168 hồ sơ, đạt 80%.",
            "44.306/45.210=9,00 wrong → 98,00", "36.168/45.210=80 ok"),
        new(
            "half-year report with channels and outcomes",
            "Báo cáo của Sở Nội vụ cho thấy, 6 tháng đầu năm 2025, toàn tỉnh tiếp nhận 245.310 hồ sơ (trong đó: trực tuyến 198.701 hồ sơ, chiếm 81%; trực tiếp 44.158 hồ sơ, chiếm 18%; qua bưu chính công ích 2.451 hồ sơ, chiếm 1%). Kết quả: đã giải quyết 240.112 hồ sơ, trong đó giải quyết trước hạn 180.084 hồ sơ (75%), đúng hạn 57.627 hồ sơ (24%), quá hạn 2.401 hồ sơ (1%).",
            "198.701/245.310=81 ok", "44.158/245.310=18 ok", "2.451/245.310=1 ok", "180.084/240.112=75 ok", "57.627/240.112=24 ok", "2.401/240.112=1 ok", "sum 198.701+44.158+2.451=245.310 ok", "sum 180.084+57.627+2.401=240.112 ok", "sum 81+18+1=100 ok", "sum 75+24+1=100 ok"),
        new(
            "two communes, one slip",
            "Thị trấn An Châu là một trong những đơn vị dẫn đầu với 18.452 hồ sơ được tiếp nhận, 15.130 hồ sơ nộp trực tuyến (đạt 82%). Trong khi đó, xã Vĩnh An chỉ có 2.105 hồ sơ, trong đó có 1.137 hồ sơ trực tuyến, đạt 45,01%.",
            "15.130/18.452=82 ok", "1.137/2.105=45,01 wrong → 54,01"),
        new(
            "rounded millions",
            "Last year the province's one-stop centres handled 1.24 million applications, of which 1.19 million were resolved on time, or about 96%. Customer satisfaction reached 97.5%, up 1.2 percentage points.",
            "1,190,000/1,240,000=96 ok"),
        new(
            "rates without counts",
            "Tỷ lệ số hóa hồ sơ, kết quả giải quyết TTHC đạt 85,3%; tỷ lệ thanh toán trực tuyến đạt 62,7%; tỷ lệ khai thác, sử dụng lại thông tin, dữ liệu số hóa đạt 41,2%. Mức độ hài lòng của người dân đạt 18/18 điểm."),
        new(
            "month and year so far",
            "Trong tháng 4, Trung tâm Phục vụ hành chính công đã tiếp nhận 3.214 hồ sơ, nâng tổng số hồ sơ tiếp nhận từ đầu năm đến nay lên 12.870 hồ sơ; trong đó hồ sơ nộp trực tuyến là 11.197 hồ sơ, đạt 87%.",
            "11.197/12.870=87 ok"),
        new(
            "three channels with percents",
            "The department received 4,512 dossiers: 3,158 online (69.99%), 1,203 at the counter (26.66%) and 151 by post (3.35%).",
            "3,158/4,512=69.99 ok", "1,203/4,512=26.66 ok", "151/4,512=3.35 ok", "sum 3,158+1,203+151=4,512 ok", "sum 69.99+26.66+3.35=100 ok"),
        new(
            "fraction of the resolved",
            "Đến ngày 15/9/2025, tổng số hồ sơ đã giải quyết là 7.236/7.410 hồ sơ, đạt 97,65%. Số hồ sơ trễ hạn là 58 hồ sơ, chiếm 0,8% tổng số hồ sơ đã giải quyết.",
            "7.236/7.410=97,65 ok", "58/7.236=0,8 ok"),
        new(
            "rank, index and procedures",
            "Chỉ số cải cách hành chính năm 2024 của tỉnh đạt 88,25%, xếp hạng 15/63 tỉnh, thành phố, tăng 6 bậc so với năm 2023. Có 1.850/1.924 thủ tục hành chính được cung cấp dịch vụ công trực tuyến, đạt 96,15%.",
            "1.850/1.924=96,15 ok"),
        new(
            "table of outcomes",
            "Đơn vị\tTổng số hồ sơ tiếp nhận\tĐã giải quyết\tTrước hạn\tĐúng hạn\tQuá hạn\tTỷ lệ đúng hạn\nPhòng Tư pháp\t412\t405\t300\t100\t5\t98,77%\nPhòng Tài chính\t530\t520\t410\t100\t10\t98,08%\nCộng\t942\t925\t710\t200\t15\t98,83%",
            "400/405=98,77 ok", "510/520=98,08 ok", "910/925=98,83 wrong → 98,38", "sum 412+530=942 ok", "sum 405+520=925 ok", "sum 300+410=710 ok", "sum 100+100=200 ok", "sum 5+10=15 ok", "sum 300+100+5=405 ok", "sum 410+100+10=520 ok", "sum 710+200+15=925 ok"),
        new(
            "percent first, that is",
            "Over the first nine months of 2025 Chau Thanh District received 28,300 dossiers and resolved 27,734 of them, or 98%. Online submissions made up 71.5% of the total, that is 20,235 dossiers.",
            "27,734/28,300=98 ok", "20,235/28,300=71.5 ok"),
        new(
            "communes of the total",
            "Theo thống kê, hồ sơ tiếp nhận của 13 xã, thị trấn là 116.626 hồ sơ, chiếm 73,84% tổng số hồ sơ toàn huyện (157.945 hồ sơ).",
            "116.626/157.945=73,84 ok"),
        new(
            "late part behind its percent",
            "Số hồ sơ giải quyết trước và đúng hạn đạt 99,2%, còn 0,8% hồ sơ trễ hạn, tương ứng 96 hồ sơ trong tổng số 12.000 hồ sơ đã giải quyết.",
            "96/12.000=0,8 ok", "sum 99,2+0,8=100 ok"),
        new(
            "two fields",
            "Lĩnh vực đất đai: tiếp nhận 5.600 hồ sơ, giải quyết 5.480 hồ sơ, đạt 97,86%; lĩnh vực hộ tịch: tiếp nhận 3.200 hồ sơ, giải quyết 3.200 hồ sơ, đạt 100%.",
            "5.480/5.600=97,86 ok", "3.200/3.200=100 ok"),
        new(
            "last year in brackets",
            "In Q1 2025, 9,120 applications arrived (Q1 2024: 8,050), an increase of 13.3%. Some 6,840 of these were filed online, 75%, compared with 62% a year earlier. The ministry wants 80% by December.",
            "6,840/9,120=75 ok"),
        new(
            "settlement report",
            "Kỳ trước chuyển sang: 215 hồ sơ. Tiếp nhận trong kỳ: 4.385 hồ sơ. Đã giải quyết: 4.410 hồ sơ (đúng hạn và trước hạn 4.366 hồ sơ, đạt 99,00%; quá hạn 44 hồ sơ, chiếm 1,00%). Đang giải quyết: 190 hồ sơ.",
            "4.366/4.410=99,00 ok", "44/4.410=1,00 ok", "sum 4.366+44=4.410 ok", "sum 99,00+1,00=100 ok", "sum 4.385+215=4.410+190 ok"),
        new(
            "city with money",
            "Toàn thành phố có 102 phường, xã với 1.205.000 hồ sơ phát sinh trong năm, trong đó có 964.000 hồ sơ trực tuyến (tỷ lệ 80,00%), thu phí 35,6 tỷ đồng, đạt 112% dự toán.",
            "964.000/1.205.000=80,00 ok"),
    ];
}
