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
            "900000/1200000=75 ok"),
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
    ];
}
