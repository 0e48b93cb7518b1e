namespace Dashboard.Tests.Reconciliation;

/// <summary>Texts of reports, plans, minutes and newspapers, each read by hand and its outcome written down before the rules had seen it.</summary>
internal static partial class UnseenArticles
{
    public static SampleArticle[] All => [.. Vietnamese, .. English, .. Tables];

    private static readonly SampleArticle[] Vietnamese =
    [
        new(
            "month of a province, channels as shares",
            "Theo báo cáo của Văn phòng UBND tỉnh, trong tháng 3/2025 các cơ quan trên địa bàn đã tiếp nhận 96.540 hồ sơ (tăng 7,8% so với cùng kỳ năm 2024), trong đó tiếp nhận trực tuyến 80.128 hồ sơ, đạt tỷ lệ 83%; trực tiếp 15.930 hồ sơ, chiếm tỷ lệ 16,5%; qua dịch vụ bưu chính công ích 482 hồ sơ, chiếm tỷ lệ 0,5%.",
            "80.128/96.540=83 ok", "15.930/96.540=16,5 ok", "482/96.540=0,5 ok", "sum 80.128+15.930+482=96.540 ok", "sum 83+16,5+0,5=100 ok"),
        new(
            "subject changes between sentences",
            "Huyện Tri Tôn tiếp nhận 8.640 hồ sơ trong quý I/2025, trong đó 6.048 hồ sơ nộp trực tuyến. Tỷ lệ này đạt 70%. Huyện Thoại Sơn tiếp nhận 11.200 hồ sơ, trong đó 8.400 hồ sơ nộp trực tuyến. Tỷ lệ này đạt 75%.",
            "6.048/8.640=70 ok", "8.400/11.200=75 ok"),
        new(
            "two units side by side, then their total",
            "Trong 6 tháng đầu năm 2025, xã Mỹ Đức tiếp nhận 2.480 hồ sơ và xã Bình Mỹ tiếp nhận 3.120 hồ sơ; số hồ sơ nộp trực tuyến của xã Mỹ Đức là 1.984 hồ sơ (80%), của xã Bình Mỹ là 2.340 hồ sơ (75%). Cả hai xã tiếp nhận 5.600 hồ sơ.",
            "1.984/2.480=80 ok", "2.340/3.120=75 ok"),
        new(
            "respectively, three communes",
            "Ba xã Cần Đăng, Vĩnh Hanh và Bình Thạnh tiếp nhận lần lượt 1.500, 1.250 và 980 hồ sơ; nộp trực tuyến lần lượt 1.200, 750 và 784 hồ sơ, đạt lần lượt 80%, 60% và 80%.",
            "1.200/1.500=80 ok", "750/1.250=60 ok", "784/980=80 ok"),
        new(
            "footnotes behind figures",
            "Toàn huyện tiếp nhận 24.800(1) hồ sơ, trong đó trực tuyến 19.840(2) hồ sơ, đạt 80%[3].\n(1) Không tính hồ sơ chứng thực. (2) Gồm cả dịch vụ công một phần. [3] Chỉ tiêu năm 2025 là 80%.",
            "19.840/24.800=80 ok"),
        new(
            "English numbers in a Vietnamese text",
            "Trong năm 2024, quận Ninh Kiều tiếp nhận 52,400 hồ sơ, số hồ sơ trực tuyến là 44,540 hồ sơ, đạt 85.0%; số hồ sơ đúng hạn 51,200/51,900 hồ sơ đã giải quyết, đạt 98.65%.",
            "44,540/52,400=85.0 ok", "51,200/51,900=98.65 ok"),
        new(
            "blanks before the percent sign and narrow blanks in counts",
            "Tiếp nhận 157 945 hồ sơ, trong đó trực tuyến 95 184 hồ sơ, đạt 60,26 %; trực tiếp 62 761 hồ sơ, chiếm 39,74 %.",
            "95 184/157 945=60,26 ok", "62 761/157 945=39,74 ok", "sum 95 184+62 761=157 945 ok", "sum 60,26+39,74=100 ok"),
        new(
            "per mille is no percent",
            "Trong 40.000 hồ sơ đã giải quyết có 120 hồ sơ trễ hạn, chiếm 3‰. Tỷ lệ khiếu nại là 0,5‰."),
        new(
            "ranges are no claims",
            "Tỷ lệ hồ sơ nộp trực tuyến của các xã dao động trong khoảng 60–65%, với 6.300 hồ sơ trên tổng số 10.000 hồ sơ tiếp nhận. Tỷ lệ đúng hạn từ 95% đến 99%."),
        new(
            "half a percent and words for numbers",
            "Trong quý II/2025, phường tiếp nhận 4.000 hồ sơ, trễ hạn 20 hồ sơ, chiếm 0,5%; hơn một nửa số hồ sơ được nộp trực tuyến. Tỷ lệ hài lòng tăng nửa điểm phần trăm.",
            "20/4.000=0,5 ok"),
        new(
            "count words with a decimal",
            "Cả năm, thành phố tiếp nhận 1,2 nghìn hồ sơ đăng ký hộ kinh doanh, trong đó khoảng 960 hồ sơ nộp trực tuyến, đạt 80%.",
            "960/1.200=80 ok"),
        new(
            "nothing of nothing",
            "Lĩnh vực tôn giáo: 0/0 hồ sơ; lĩnh vực hộ tịch: 312/312 hồ sơ đúng hạn, đạt 100%; lĩnh vực đất đai: 198/200 hồ sơ đúng hạn, đạt 99%.",
            "312/312=100 ok", "198/200=99 ok"),
        new(
            "plan with targets only",
            "Phấn đấu đến 31/12/2025: 80% hồ sơ TTHC được tiếp nhận trực tuyến; 100% kết quả giải quyết được số hóa; tối thiểu 60% giao dịch thanh toán trực tuyến; mức độ hài lòng đạt trên 95%. Giao Phòng Nội vụ theo dõi 13 xã, thị trấn, báo cáo trước ngày 15 hằng tháng."),
        new(
            "a target in brackets beside what was reached",
            "Đến 31/5/2025, toàn tỉnh tiếp nhận 210.000 hồ sơ, trong đó 172.200 hồ sơ trực tuyến, đạt 82% (chỉ tiêu 80%); số hóa kết quả giải quyết 189.000 hồ sơ, đạt 90% (chỉ tiêu 100%).",
            "172.200/210.000=82 ok", "189.000/210.000=90 ok"),
        new(
            "wrong share of a field",
            "Lĩnh vực Đất đai tiếp nhận 12.480 hồ sơ, đã giải quyết 11.856 hồ sơ, trong đó đúng hạn 11.263 hồ sơ, đạt tỷ lệ 95%; trễ hạn 593 hồ sơ, chiếm tỷ lệ 5,5%.",
            "11.263/11.856=95 ok", "593/11.856=5,5 wrong → 5,0", "sum 11.263+593=11.856 ok", "sum 95+5,5=100 ok"),
        new(
            "rates first, then the counts",
            "Tỷ lệ hồ sơ trực tuyến đạt 77,5%, tương ứng 9.300/12.000 hồ sơ. Tỷ lệ số hóa hồ sơ đạt 65%, tương đương 7.800 hồ sơ trên tổng số 12.000 hồ sơ tiếp nhận. Tỷ lệ trễ hạn 1,2% (141/11.750 hồ sơ đã giải quyết).",
            "9.300/12.000=77,5 ok", "7.800/12.000=65 ok", "141/11.750=1,2 ok"),
        new(
            "bullet list with plus signs",
            "Kết quả quý III/2025:\n+ Tổng số hồ sơ tiếp nhận: 18.250 hồ sơ.\n+ Trực tuyến: 14.600 hồ sơ (80,0%).\n+ Trực tiếp: 3.467 hồ sơ (19,0%).\n+ Bưu chính công ích: 183 hồ sơ (1,0%).\n+ Đã giải quyết: 17.900 hồ sơ; trong đó trước hạn 12.530 hồ sơ (70%), đúng hạn 5.012 hồ sơ (28%), quá hạn 358 hồ sơ (2%).",
            "14.600/18.250=80,0 ok", "3.467/18.250=19,0 ok", "183/18.250=1,0 ok", "12.530/17.900=70 ok", "5.012/17.900=28 ok", "358/17.900=2 ok", "sum 14.600+3.467+183=18.250 ok", "sum 12.530+5.012+358=17.900 ok", "sum 70+28+2=100 ok"),
        new(
            "names made of figures all over",
            "Căn cứ Nghị định số 118/2025/NĐ-CP ngày 09/6/2025, Thông tư 03/2025/TT-VPCP và Công văn số 1215/UBND-KSTT, Trung tâm tại số 05 đường Tôn Đức Thắng (ĐT: 0296 3957 007, hotline 1022) bố trí 24 quầy, 36 cán bộ, kinh phí 2,35 tỷ đồng, đạt 95% dự toán; xếp thứ 12/34 tỉnh, thành phố với 87,45 điểm, tăng 3 bậc."),
        new(
            "growth told in counts and percent",
            "Năm 2024, tỉnh tiếp nhận 812.345 hồ sơ, tăng 45.210 hồ sơ (tương ứng tăng 5,89%) so với năm 2023; trong đó hồ sơ trực tuyến 690.493 hồ sơ, đạt 85%, tăng 6,2 điểm phần trăm.",
            "690.493/812.345=85 ok"),
        new(
            "down so many points to",
            "Tỷ lệ hồ sơ trễ hạn giảm 1,3 điểm phần trăm, xuống còn 0,7% (84 hồ sơ trong tổng số 12.000 hồ sơ đã giải quyết).",
            "84/12.000=0,7 ok"),
        new(
            "full and partial online",
            "Toàn tỉnh tiếp nhận 88.000 hồ sơ, trong đó trực tuyến 70.400 hồ sơ (80%), gồm: toàn trình 42.240 hồ sơ, chiếm 60% tổng số hồ sơ trực tuyến; một phần 28.160 hồ sơ, chiếm 40% tổng số hồ sơ trực tuyến.",
            "70.400/88.000=80 ok", "42.240/70.400=60 ok", "28.160/70.400=40 ok", "sum 42.240+28.160=70.400 ok"),
        new(
            "payment online has its own whole",
            "Toàn huyện tiếp nhận 30.000 hồ sơ, trong đó 12.000 hồ sơ có phí, lệ phí; số hồ sơ thanh toán trực tuyến là 9.000 hồ sơ, đạt 75%."),
        new(
            "money between the counts",
            "Trong tháng 7, xã Châu Phong tiếp nhận 1.320 hồ sơ, thu phí và lệ phí 45.600.000 đồng, trong đó thanh toán trực tuyến 31.920.000 đồng, đạt 70%; hồ sơ trực tuyến 1.122 hồ sơ, đạt 85%.",
            "1.122/1.320=85 ok"),
        new(
            "last year's share in the same clause",
            "Số hồ sơ trực tuyến đạt 15.600/20.000 hồ sơ, chiếm 78% (cùng kỳ năm 2024: 9.900/18.000 hồ sơ, chiếm 55%).",
            "15.600/20.000=78 ok", "9.900/18.000=55 ok"),
        new(
            "level totals with a wrong total",
            "Cấp tỉnh tiếp nhận 31.250 hồ sơ, cấp huyện tiếp nhận 24.480 hồ sơ, cấp xã tiếp nhận 88.270 hồ sơ; tổng cộng toàn tỉnh tiếp nhận 144.100 hồ sơ.",
            "sum 31.250+24.480+88.270=144.100 wrong"),
        new(
            "balance with what is in process",
            "Kỳ trước chuyển sang 1.240 hồ sơ, tiếp nhận trong kỳ 15.860 hồ sơ; đã giải quyết 15.900 hồ sơ, đang giải quyết 1.200 hồ sơ, trong đó trong hạn 1.152 hồ sơ (96%), quá hạn 48 hồ sơ (4%).",
            "1.152/1.200=96 ok", "48/1.200=4 ok", "sum 15.860+1.240=15.900+1.200 ok", "sum 1.152+48=1.200 ok"),
        new(
            "returned and withdrawn",
            "Trong kỳ tiếp nhận 5.200 hồ sơ, trả lại 78 hồ sơ (1,5%), công dân rút 26 hồ sơ (0,5%), yêu cầu bổ sung 260 hồ sơ (5%).",
            "78/5.200=1,5 ok", "26/5.200=0,5 ok", "260/5.200=5 ok"),
        new(
            "the whole stands behind",
            "Đạt tỷ lệ 91,2% là kết quả số hóa hồ sơ khi tiếp nhận của xã Long Hòa, với 1.368 hồ sơ trong tổng số 1.500 hồ sơ.",
            "1.368/1.500=91,2 ok"),
        new(
            "a quarter of something else",
            "Có 25% số xã (3/12 xã) đạt tỷ lệ trực tuyến trên 90%; 9 xã còn lại đạt từ 70% trở lên.",
            "3/12=25 ok"),
        new(
            "a rate of rates",
            "Tỷ lệ bình quân của 13 xã là 71,4%, trong đó cao nhất là xã Vĩnh Thành 88,2%, thấp nhất là xã Vĩnh Lợi 51,6%."),
        new(
            "long sentence of a conclusion",
            "Qua kiểm tra 350 hồ sơ tại Chi nhánh Văn phòng Đăng ký đất đai, Đoàn ghi nhận có 49 hồ sơ trễ hạn (chiếm 14%), trong đó 35 hồ sơ có văn bản xin lỗi (chiếm 71,43% số hồ sơ trễ hạn), 14 hồ sơ không có văn bản xin lỗi (chiếm 28,57% số hồ sơ trễ hạn).",
            "49/350=14 ok", "35/49=71,43 ok", "14/49=28,57 ok"),
        new(
            "a wrong share of the late ones",
            "Trong số 60 hồ sơ trễ hạn có 45 hồ sơ có phiếu xin lỗi, đạt 70%.",
            "45/60=70 wrong → 75"),
        new(
            "receipt and result in two sentences, one percent each",
            "Số hồ sơ số hóa thành phần khi tiếp nhận là 40.500 hồ sơ, đạt 81% tổng số hồ sơ tiếp nhận. Số hồ sơ có kết quả được số hóa là 36.000 hồ sơ, đạt 75% tổng số hồ sơ đã giải quyết. Trong kỳ, toàn huyện tiếp nhận 50.000 hồ sơ, đã giải quyết 48.000 hồ sơ.",
            "40.500/50.000=81 ok", "36.000/48.000=75 ok"),
        new(
            "two years in one sentence",
            "Số hồ sơ tiếp nhận tăng từ 18.000 hồ sơ năm 2023 lên 24.000 hồ sơ năm 2024; số hồ sơ trực tuyến tăng từ 9.000 hồ sơ (50%) lên 18.000 hồ sơ (75%).",
            "9.000/18.000=50 ok"),
        new(
            "share of a province's total",
            "An Giang tiếp nhận 412.000 hồ sơ, chiếm 9,4% tổng số hồ sơ của vùng; riêng thành phố Long Xuyên 61.800 hồ sơ, chiếm 15% toàn tỉnh.",
            "61.800/412.000=15 ok"),
        new(
            "percent written in words",
            "Xã tiếp nhận 800 hồ sơ, trong đó 640 hồ sơ trực tuyến, đạt tám mươi phần trăm; quá hạn 4 hồ sơ, bằng 0,5 phần trăm.",
            "4/800=0,5 ok"),
        new(
            "numbers at the head of a list",
            "1. Tiếp nhận 2.400 hồ sơ.\n2. Trực tuyến 1.800 hồ sơ, đạt 75%.\n3. Giải quyết 2.300 hồ sơ, đúng hạn 2.277 hồ sơ, đạt 99%.\n4. Trễ hạn 23 hồ sơ, chiếm 1%.",
            "1.800/2.400=75 ok", "2.277/2.300=99 ok", "23/2.300=1 ok", "sum 2.277+23=2.300 ok"),
        new(
            "one-digit slip in the whole",
            "Từ ngày 15/12/2024 đến ngày 14/6/2025, Bộ phận Một cửa tiếp nhận 15.800 hồ sơ, trong đó trực tuyến 11.840 hồ sơ, đạt 80,00%.",
            "11.840/15.800=80,00 wrong → 14.800"),
        new(
            "a missing digit in a count",
            "Toàn huyện tiếp nhận 45.600 hồ sơ; hồ sơ trực tuyến là 3.648 hồ sơ, đạt 80,00%... Riêng khối xã tiếp nhận 33.000 hồ sơ.",
            "3.648/45.600=80,00 wrong → 8,00"),
        new(
            "rest told as a share",
            "Phường 3 tiếp nhận 1.600 hồ sơ: 1.280 hồ sơ trực tuyến (80%), còn lại 320 hồ sơ trực tiếp (20%).",
            "1.280/1.600=80 ok", "320/1.600=20 ok", "sum 1.280+320=1.600 ok", "sum 80+20=100 ok"),
        new(
            "one in ten and times",
            "Mỗi ngày xã nhận 40–50 hồ sơ, gấp 2 lần năm trước; cứ 10 hồ sơ thì có 8 hồ sơ nộp trực tuyến, tỷ lệ 80%.",
            "8/10=80 ok"),
        new(
            "commune rates behind a colon",
            "Một số xã đạt cao: An Hòa 95,5% (382/400 hồ sơ), Hòa An 92% (276/300 hồ sơ), Vĩnh Hanh 90,1% (451/500 hồ sơ).",
            "382/400=95,5 ok", "276/300=92 ok", "451/500=90,1 wrong → 90,2"),
        new(
            "on-time of two bases in one paragraph",
            "Đã giải quyết 19.400 hồ sơ; trong đó, đúng và trước hạn 19.012 hồ sơ, đạt 98%. Nếu tính cả hồ sơ đang giải quyết trong hạn (tổng số 20.000 hồ sơ), tỷ lệ đúng hạn là 98,06% (19.612 hồ sơ).",
            "19.012/19.400=98 ok", "19.612/20.000=98,06 ok"),
        new(
            "data reused and electronic copies",
            "Số hồ sơ được cấp kết quả điện tử: 7.350/8.750 (84%); khai thác, tái sử dụng dữ liệu: 2.625 hồ sơ/8.750 hồ sơ (30%); chứng thực bản sao điện tử: 1.050 bản sao, tăng 12%.",
            "7.350/8.750=84 ok", "2.625/8.750=30 ok"),
        new(
            "abbreviations of a draft",
            "HS tiếp nhận: 3.500 HS; HS trực tuyến: 2.800 HS (đạt 80%); HS giải quyết đúng hạn: 3.395/3.430 HS (đạt 98,98%); HS quá hạn: 35 HS.",
            "2.800/3.500=80 ok", "3.395/3.430=98,98 ok", "sum 3.395+35=3.430 ok"),
        new(
            "quarter against quarter",
            "Quý II/2025 tiếp nhận 7.800 hồ sơ, bằng 120% so với quý I (6.500 hồ sơ); trực tuyến 6.240 hồ sơ, bằng 80%.",
            "6.240/7.800=80 ok"),
        new(
            "counts of two kinds around a percent",
            "Xã có 2.150 hộ dân, đã cài VNeID cho 4.300 người, đạt 86%; tiếp nhận 1.900 hồ sơ, trực tuyến 1.520 hồ sơ."),
        new(
            "month and year to date in brackets",
            "Trong tháng 5, xã tiếp nhận 1.000 hồ sơ (lũy kế 5.200 hồ sơ); trực tuyến 800 hồ sơ, đạt 80% (lũy kế 3.900 hồ sơ, đạt 75%).",
            "800/1.000=80 ok", "3.900/5.200=75 ok"),
        new(
            "month, then year to date",
            "Trong tháng 5 tiếp nhận 1.000 hồ sơ, trực tuyến 800 hồ sơ (80%); lũy kế 5 tháng tiếp nhận 5.200 hồ sơ, trực tuyến 3.900 hồ sơ (70%).",
            "800/1.000=80 ok", "3.900/5.200=70 wrong → 75"),
        new(
            "last year's counts in brackets",
            "Toàn huyện tiếp nhận 9.000 hồ sơ (cùng kỳ 8.000 hồ sơ), trực tuyến 6.300 hồ sơ (cùng kỳ 4.800 hồ sơ), đạt 70% (cùng kỳ 60%).",
            "6.300/9.000=70 ok"),
        new(
            "fractions in words of figures",
            "Hơn 2/3 hồ sơ (68%) được nộp trực tuyến, 1/10 hồ sơ nộp qua bưu chính; bộ phận một cửa trực 24/7, có 3/4 cán bộ biên chế."),
        new(
            "days without a year",
            "Từ 1/5 đến 31/5, phường tiếp nhận 200 hồ sơ, đạt 20% kế hoạch; dịp lễ 30/4 và 1/5 nghỉ 4 ngày."),
        new(
            "nested of which",
            "Trong quý, tỉnh tiếp nhận 10.000 hồ sơ, trong đó trực tuyến 8.000 hồ sơ (80%), trong đó toàn trình 6.000 hồ sơ (75%).",
            "8.000/10.000=80 ok", "6.000/8.000=75 ok"),
        new(
            "equals signs of a working sheet",
            "Tỷ lệ trực tuyến: 8.000/10.000 = 80%; tỷ lệ đúng hạn: 9.310 / 9.500 x 100 = 98%; tỷ lệ trễ hạn = 190/9.500 = 2%.",
            "8.000/10.000=80 ok", "9.310/9.500=98 ok", "190/9.500=2 ok", "sum 9.310+190=9.500 ok"),
        new(
            "lines broken inside a sentence",
            "Trong kỳ, toàn huyện tiếp nhận 157.945 hồ sơ, trong đó trực tuyến 95.184\nhồ sơ, đạt\n60,26%; cấp huyện tiếp\nnhận 41.319 hồ sơ.",
            "95.184/157.945=60,26 ok"),
        new(
            "numbered headings of a report",
            "II. KẾT QUẢ GIẢI QUYẾT THỦ TỤC HÀNH CHÍNH\n1. Tiếp nhận\n1.1. Tổng số hồ sơ tiếp nhận: 6.400 hồ sơ.\n1.2. Trực tuyến: 5.120 hồ sơ, đạt 80%.\n2. Giải quyết\n2.1. Đã giải quyết: 6.200 hồ sơ.\n2.2. Đúng hạn: 6.138 hồ sơ, đạt 99%.",
            "5.120/6.400=80 ok", "6.138/6.200=99 ok"),
        new(
            "a sample of an inspection",
            "Đoàn kiểm tra chọn ngẫu nhiên 50 hồ sơ, phát hiện 6 hồ sơ trễ hạn (12%), 3 hồ sơ thiếu phiếu xin lỗi (6%).",
            "6/50=12 ok", "3/50=6 ok"),
        new(
            "nearly all and over",
            "Gần 100% hồ sơ (9.987/10.000) được số hóa; trên 99% hồ sơ (9.912/10.000) giải quyết đúng hạn; hơn 99% hồ sơ (9.750/10.000) có kết quả điện tử.",
            "9.987/10.000=100 ok", "9.912/10.000=99 ok", "9.750/10.000=99 wrong → 95"),
        new(
            "resolved of received, on time of resolved",
            "Đã giải quyết 4.870/5.120 hồ sơ (95,12%), trong đó đúng hạn 4.310 hồ sơ (88,5%); đang giải quyết 250 hồ sơ (4,88%).",
            "4.870/5.120=95,12 ok", "4.310/4.870=88,5 ok", "250/5.120=4,88 ok", "sum 4.870+250=5.120 ok"),
        new(
            "departments with shares of a total",
            "Các sở tiếp nhận 4.000 hồ sơ, gồm: Sở Tư pháp 1.200 hồ sơ (30%), Sở Xây dựng 800 hồ sơ (20%), Sở Y tế 2.000 hồ sơ (50%).",
            "1.200/4.000=30 ok", "800/4.000=20 ok", "2.000/4.000=50 ok"),
        new(
            "departments one after the other",
            "Sở Tư pháp tiếp nhận 3.000 hồ sơ, trực tuyến 2.850 hồ sơ, đạt 95%. Sở Xây dựng tiếp nhận 1.250 hồ sơ, trực tuyến 1.100 hồ sơ, đạt 80%. Sở Nông nghiệp và Môi trường tiếp nhận 4.400 hồ sơ, trực tuyến 3.960 hồ sơ, đạt 90%.",
            "2.850/3.000=95 ok", "1.100/1.250=80 wrong → 88", "3.960/4.400=90 ok"),
        new(
            "more resolved than received",
            "Trong tháng 6, huyện tiếp nhận 5.000 hồ sơ, đã giải quyết 5.400 hồ sơ, đạt 108%; trong đó đúng hạn 5.346 hồ sơ, đạt 99%.",
            "5.346/5.400=99 ok"),
        new(
            "plan reached above a hundred",
            "Đã số hóa 63.000 hồ sơ, đạt 105% kế hoạch năm (60.000 hồ sơ); thu hồi 120 hồ sơ trùng."),
        new(
            "shorter times",
            "Rút ngắn thời gian giải quyết 30% (từ 10 ngày còn 7 ngày) đối với 120 thủ tục; 84 thủ tục (70%) đã công bố. Trong kỳ tiếp nhận 3.000 hồ sơ."),
        new(
            "survey of satisfaction",
            "Khảo sát 500 người dân, 485 người hài lòng, đạt 97%; trong 2.000 hồ sơ tiếp nhận có 1.700 hồ sơ trực tuyến, đạt 85%.",
            "1.700/2.000=85 ok"),
        new(
            "digital signatures of grown-ups",
            "Đã cấp 1.250 chữ ký số, đạt 62,5% dân số trưởng thành; 18.400 tài khoản định danh, đạt 92%. UBND xã nhận 2.000 hồ sơ."),
        new(
            "whole told last with a slip",
            "Có 3.240 hồ sơ nộp trực tuyến, chiếm 80% trong tổng số 4.500 hồ sơ tiếp nhận.",
            "3.240/4.500=80 wrong → 4.050"),
        new(
            "two wholes, one told for another matter",
            "Toàn tỉnh có 1,9 triệu dân, năm 2024 tiếp nhận 380.000 hồ sơ, bình quân 5 người dân có 1 hồ sơ (20%); trực tuyến 304.000 hồ sơ, đạt 80%.",
            "304.000/380.000=80 ok"),
        new(
            "rose by dossiers, share in the same clause",
            "Số hồ sơ trực tuyến tăng 1.200 hồ sơ, đạt 9.600/12.000 hồ sơ, tỷ lệ 80%, tăng 4,5 điểm %.",
            "9.600/12.000=80 ok"),
        new(
            "down to a share",
            "Hồ sơ trễ hạn giảm còn 35 hồ sơ, chiếm 0,35% trong tổng số 10.000 hồ sơ đã giải quyết (cùng kỳ 1,2%).",
            "35/10.000=0,35 ok"),
        new(
            "no late ones",
            "Đã giải quyết 1.820 hồ sơ, đúng hạn 1.820 hồ sơ (100%), không có hồ sơ quá hạn (0%).",
            "1.820/1.820=100 ok", "sum 100+0=100 ok"),
        new(
            "semicolons instead of sentences",
            "tiếp nhận: 3.600 hồ sơ; trực tuyến: 2.700 hồ sơ; tỷ lệ: 75%; đã giải quyết: 3.500 hồ sơ; đúng hạn: 3.430 hồ sơ; tỷ lệ: 98%; số hóa: 1.800 hồ sơ; tỷ lệ: 50%",
            "2.700/3.600=75 ok", "3.430/3.500=98 ok", "1.800/3.600=50 ok"),
        new(
            "colons on lines",
            "Tiếp nhận: 3.600\nTrực tuyến: 2.700\nTỷ lệ trực tuyến: 75%\nĐã giải quyết: 3.500\nĐúng hạn: 3.430\nTỷ lệ đúng hạn: 98%",
            "2.700/3.600=75 ok", "3.430/3.500=98 ok"),
        new(
            "quote of another year's rate before the counts",
            "Nếu như năm 2021 tỷ lệ hồ sơ trực tuyến mới đạt 12% thì đến năm 2024 đã có 24.300 hồ sơ trực tuyến trên tổng số 30.000 hồ sơ, đạt 81%.",
            "24.300/30.000=81 ok"),
        new(
            "same percent for two things",
            "Trong 5.000 hồ sơ tiếp nhận, trực tuyến 4.000 hồ sơ, số hóa 4.000 hồ sơ, cùng đạt 80%.",
            "4.000/5.000=80 ok"),
        new(
            "each a percent",
            "Số hồ sơ trực tuyến và số hồ sơ số hóa đạt lần lượt 4.000 và 3.500 hồ sơ trên tổng số 5.000 hồ sơ tiếp nhận, tương ứng 80% và 70%.",
            "4.000/5.000=80 ok", "3.500/5.000=70 ok"),
        new(
            "the other base is said",
            "Hồ sơ trực tuyến đã giải quyết 6.860 hồ sơ, đạt 98% tổng số 7.000 hồ sơ trực tuyến đã tiếp nhận; tổng số hồ sơ tiếp nhận trong kỳ là 9.000 hồ sơ.",
            "6.860/7.000=98 ok"),
        new(
            "balance that fails by a swap",
            "Kỳ trước chuyển sang 320 hồ sơ; tiếp nhận trong kỳ 6.080 hồ sơ; đã giải quyết 6.150 hồ sơ; đang giải quyết 205 hồ sơ.",
            "sum 6.080+320=6.150+205 wrong"),
        new(
            "late share of one month among others",
            "Tháng 1 trễ hạn 12 hồ sơ, tháng 2 trễ hạn 8 hồ sơ, tháng 3 trễ hạn 5 hồ sơ; cả quý giải quyết 2.500 hồ sơ, trễ hạn 25 hồ sơ (1%).",
            "25/2.500=1 ok"),
        new(
            "procedure counts beside dossiers",
            "Có 45/60 thủ tục phát sinh hồ sơ (75%); 1.500/2.000 hồ sơ trực tuyến (75%); 30/45 thủ tục có hồ sơ trực tuyến (70%).",
            "45/60=75 ok", "1.500/2.000=75 ok", "30/45=70 wrong → 43"),
        new(
            "people between a count and a percent",
            "Xã tiếp nhận 5.000 hồ sơ, trực tuyến 4.000 hồ sơ; cài VNeID cho 4.300 người, đạt 86%."),
        new(
            "money after the online count",
            "Tiếp nhận 2.000 hồ sơ, trực tuyến 1.500 hồ sơ, thu lệ phí 45.000.000 đồng, đạt 90%."),
        new(
            "of thirteen communes",
            "Tổng số hồ sơ tiếp nhận 12.000 hồ sơ; trực tuyến 9.600 hồ sơ của 13 xã, đạt 81%.",
            "9.600/12.000=81 wrong → 80"),
        new(
            "last year in a bracket, the share in the next sentence",
            "Năm 2024 tiếp nhận 9.000 hồ sơ (năm 2023: 8.000 hồ sơ). Trực tuyến 6.300 hồ sơ (năm 2023: 4.800 hồ sơ), đạt 70%. Số hóa 5.400 hồ sơ, đạt 60%.",
            "6.300/9.000=70 ok", "5.400/9.000=60 ok"),
        new(
            "first figure before the year in its bracket",
            "Tiếp nhận 9.000 hồ sơ (năm 2023: 8.000 hồ sơ); trực tuyến 6.300 hồ sơ, đạt 70%.",
            "6.300/9.000=70 ok"),
        new(
            "departments in small letters",
            "Sở Nội vụ tiếp nhận 400 hồ sơ, trực tuyến 380 hồ sơ (95%); Sở Tài nguyên và Môi trường tiếp nhận 1.000 hồ sơ, trực tuyến 700 hồ sơ (70%). The Department of Justice received 500 dossiers, 450 online (90%).",
            "380/400=95 ok", "700/1.000=70 ok", "450/500=90 ok"),
        new(
            "press release, province, five months",
            "Sáng 28/5, Sở Nội vụ tỉnh cho biết: 5 tháng đầu năm 2025, toàn tỉnh phát sinh 623.410 hồ sơ, bình quân mỗi tháng 124.682 hồ sơ; trong đó, 511.196 hồ sơ nộp trực tuyến (đạt 82%, vượt 2% so với chỉ tiêu tỉnh giao), 112.214 hồ sơ nộp trực tiếp (chiếm 18%).",
            "511.196/623.410=82 ok", "112.214/623.410=18 ok", "sum 511.196+112.214=623.410 ok", "sum 82+18=100 ok"),
        new(
            "the deputy chairman says",
            "Ông Trần Văn Sáu, Phó Chủ tịch UBND xã, cho biết trong 1.860 hồ sơ tiếp nhận từ ngày 01/7 đến nay, có tới 1.767 hồ sơ (95%) người dân tự nộp tại nhà; chỉ 93 hồ sơ (5%) phải đến trụ sở.",
            "1.767/1.860=95 ok", "93/1.860=5 ok"),
        new(
            "three kinds of thousands marks in one text",
            "Năm 2022 tiếp nhận 45.600 hồ sơ, trực tuyến 18.240 hồ sơ (40%). Năm 2023 tiếp nhận 48,000 hồ sơ, trực tuyến 28,800 hồ sơ (60%). Năm 2024 tiếp nhận 50 500 hồ sơ, trực tuyến 40 400 hồ sơ (80%).",
            "18.240/45.600=40 ok", "28,800/48,000=60 ok", "40 400/50 500=80 ok"),
        new(
            "a slip hidden among right ones",
            "Huyện Chợ Mới: tiếp nhận 22.400 hồ sơ, trong đó nộp trực tuyến 17.920 hồ sơ, đạt 80%; đã giải quyết 21.900 hồ sơ, đúng hạn 21.681 hồ sơ, đạt 99%; số hóa thành phần hồ sơ 20.160 hồ sơ, đạt 90%; số hóa kết quả 19.272 hồ sơ, đạt 78% so với hồ sơ đã giải quyết; thanh toán trực tuyến 6.300/9.000 hồ sơ phát sinh phí, đạt 70%.",
            "17.920/22.400=80 ok", "21.681/21.900=99 ok", "20.160/22.400=90 ok", "19.272/21.900=78 wrong → 88", "6.300/9.000=70 ok"),
        new(
            "growth of received between two slips that are none",
            "Lượng hồ sơ tiếp nhận tăng 12,5% (từ 16.000 lên 18.000 hồ sơ), hồ sơ trực tuyến tăng 50% (từ 9.600 lên 14.400 hồ sơ), đạt 80%."),
        new(
            "conclusion of an inspection in numbered findings",
            "a) Giai đoạn 2023–2024, UBND phường tiếp nhận 7.350 hồ sơ; kiểm tra xác suất 210 hồ sơ, chiếm 2,86%.\nb) Có 21/210 hồ sơ trả quá hạn (10%), 9/21 hồ sơ không có thư xin lỗi (42,86%).\nc) Có 12/210 hồ sơ gia hạn lần hai (5,17%).",
            "210/7.350=2,86 ok", "21/210=10 ok", "9/21=42,86 ok", "12/210=5,17 wrong → 5,71"),
        new(
            "a plan with what was reached before",
            "Năm 2024 đạt 65,4% hồ sơ trực tuyến (13.080/20.000 hồ sơ); năm 2025 phấn đấu đạt 80%, năm 2026 đạt 90%; đến 2030 đạt 100%.",
            "13.080/20.000=65,4 ok"),
        new(
            "percent of the whole province",
            "Riêng thành phố Châu Đốc tiếp nhận 31.500 hồ sơ, chiếm 10,5% tổng số hồ sơ toàn tỉnh (300.000 hồ sơ), trong đó trực tuyến 26.775 hồ sơ, đạt 85%.",
            "31.500/300.000=10,5 ok", "26.775/31.500=85 ok"),
        new(
            "decree in the middle of a claim",
            "Theo Nghị định 107/2021/NĐ-CP, 2.700 trong 3.000 hồ sơ (90%) đã số hóa khi tiếp nhận; theo Nghị định 45/2020/NĐ-CP, 1.500 hồ sơ có kết quả điện tử, đạt 50%.",
            "2.700/3.000=90 ok", "1.500/3.000=50 ok"),
        new(
            "in words, rounded",
            "Gần 9 trong 10 hồ sơ được nộp qua mạng: 8.910/10.000 hồ sơ, tương đương 89,1%. Cứ 100 hồ sơ thì chưa tới 1 hồ sơ trễ hạn (0,6%).",
            "8.910/10.000=89,1 ok", "1/100=0,6 ok"),
        new(
            "colon lists with dashes and semicolons",
            "Kết quả tháng 8/2025 của xã Phú Tân:\n- Tiếp nhận: 640 hồ sơ; trực tuyến: 576 hồ sơ; tỷ lệ: 90%;\n- Giải quyết: 655 hồ sơ; đúng hạn: 642 hồ sơ; tỷ lệ: 98%;\n- Chuyển kỳ sau: 25 hồ sơ.",
            "576/640=90 ok", "642/655=98 ok"),
        new(
            "wrong thousand mark",
            "Toàn xã tiếp nhận 1.20 hồ sơ, trực tuyến 960 hồ sơ, đạt 80%."),
        new(
            "dotted leaders and signature",
            "Tổng số hồ sơ tiếp nhận .......... 1.440\nTrong đó trực tuyến .............. 1.080 (75%)\nNgười lập biểu: Nguyễn Thị Ba. Điện thoại: 02963.888.999. Ngày 15 tháng 6 năm 2025.",
            "1.080/1.440=75 ok"),
        new(
            "a percent of postal results",
            "Trả kết quả qua bưu chính công ích 1.950/13.000 kết quả (15%); tiếp nhận qua bưu chính công ích 120 hồ sơ, chiếm 1% tổng số 12.000 hồ sơ tiếp nhận.",
            "1.950/13.000=15 ok", "120/12.000=1 ok"),
        new(
            "share of fields with one slip",
            "Trong tổng số 12.000 hồ sơ tiếp nhận, lĩnh vực hộ tịch 4.200 hồ sơ (35%), lĩnh vực đất đai 3.600 hồ sơ (36%), lĩnh vực chứng thực 3.000 hồ sơ (25%).",
            "4.200/12.000=35 ok", "3.600/12.000=36 wrong → 30", "3.000/12.000=25 ok"),
        new(
            "percent of late by cause",
            "Trong 120 hồ sơ trễ hạn: do phối hợp chậm 66 hồ sơ (55%), do bổ sung nhiều lần 36 hồ sơ (30%), nguyên nhân khác 18 hồ sơ (15%).",
            "66/120=55 ok", "36/120=30 ok", "18/120=15 ok"),
        new(
            "before and after the merger",
            "Trước sắp xếp, huyện có 13 đơn vị cấp xã, tiếp nhận 9.800 hồ sơ/tháng; sau sắp xếp còn 5 xã, tiếp nhận 11.760 hồ sơ/tháng, tăng 20%; trực tuyến 10.584 hồ sơ, đạt 90%.",
            "10.584/11.760=90 ok"),
        new(
            "procedures, services and dossiers in a row",
            "Cung cấp 812 dịch vụ công trực tuyến toàn trình (58%) trên tổng số 1.400 thủ tục; phát sinh hồ sơ ở 630 dịch vụ (77,6%); 44.000/55.000 hồ sơ nộp trực tuyến (80%).",
            "44.000/55.000=80 ok"),
        new(
            "shares that do not make a hundred",
            "Đã giải quyết 10.000 hồ sơ: trước hạn 62,5%, đúng hạn 36,5%, quá hạn 2,0%.",
            "sum 62,5+36,5+2,0=100 wrong"),
        new(
            "rate quoted twice",
            "Tỷ lệ trực tuyến đạt 75% (chi tiết: 9.000 hồ sơ trực tuyến/12.000 hồ sơ tiếp nhận). Như vậy, với tỷ lệ trực tuyến 75%, huyện còn cách chỉ tiêu 5 điểm phần trăm.",
            "9.000/12.000=75 ok"),
        new(
            "a page number and a heading between",
            "Trang 3/12\nPhụ lục II. BIỂU TỔNG HỢP (kèm theo Báo cáo số 95/BC-UBND)\nTrong kỳ báo cáo tiếp nhận 3.300 hồ sơ.\nTrang 4/12\nTrực tuyến 2.970 hồ sơ, đạt 90%.",
            "2.970/3.300=90 ok"),
        new(
            "the share among the online ones with a slip",
            "Hồ sơ trực tuyến 8.000 hồ sơ, trong đó toàn trình 6.400 hồ sơ, chiếm 84% số hồ sơ trực tuyến.",
            "6.400/8.000=84 wrong → 80"),
        new(
            "interlinked procedures",
            "Liên thông khai sinh: 540 hồ sơ; liên thông khai tử: 180 hồ sơ; cộng 720 hồ sơ, chiếm 6% tổng số hồ sơ tiếp nhận (12.000 hồ sơ).",
            "720/12.000=6 ok"),
        new(
            "an opinion piece with loose percents",
            "Nhiều nơi báo cáo 100% hồ sơ đúng hạn, nhưng 30% người dân được hỏi nói phải đi lại từ 2 lần trở lên; 7/10 hồ sơ đất đai phải bổ sung. Nếu lấy 1.000 hồ sơ làm mẫu thì 300 người từng bức xúc."),
        new(
            "commune compared with the district",
            "Xã Vĩnh Gia đạt 92% (1.288/1.400), cao hơn 14 điểm phần trăm so với bình quân toàn huyện (78%).",
            "1.288/1.400=92 ok"),
        new(
            "after a heading with a level",
            "KẾT QUẢ TẠI CẤP XÃ\nTiếp nhận 16.000 hồ sơ, trực tuyến 12.800 hồ sơ, đạt 80%.\nKẾT QUẢ TẠI CẤP HUYỆN\nTiếp nhận 4.000 hồ sơ, trực tuyến 2.000 hồ sơ, đạt 50%.",
            "12.800/16.000=80 ok", "2.000/4.000=50 ok"),
        new(
            "quarterly report of a department",
            "Quý III/2025, Sở Tư pháp tiếp nhận 6.420 hồ sơ (kỳ trước chuyển sang 210 hồ sơ, tiếp nhận mới 6.210 hồ sơ). Đã giải quyết và trả kết quả 6.180 hồ sơ, trong đó trước hạn 5.562 hồ sơ (90%), đúng hạn 618 hồ sơ (10%), không có hồ sơ trễ hạn; đang giải quyết 240 hồ sơ trong hạn.",
            "5.562/6.180=90 ok", "618/6.180=10 ok", "sum 6.210+210=6.420 ok"),
        new(
            "the commune's fanpage",
            "Tin vui! Tháng 9, xã nhà tiếp nhận 512 hồ sơ, 486 hồ sơ nộp online (94,92%) - xếp thứ 2/11 xã, phường toàn khu vực. Bà con gọi 0296.388.6789 để được hỗ trợ nhé!",
            "486/512=94,92 ok"),
        new(
            "percent above the figure it belongs to",
            "Với 98,2% hồ sơ giải quyết đúng hạn, Sở Y tế dẫn đầu; Sở Xây dựng thấp nhất với 91,4% (1.371/1.500 hồ sơ).",
            "1.371/1.500=91,4 ok"),
        new(
            "late in one office and the whole",
            "Toàn tỉnh còn 1.150 hồ sơ quá hạn trên tổng số 115.000 hồ sơ đã giải quyết (1%), riêng lĩnh vực đất đai 920 hồ sơ, chiếm 80% số hồ sơ quá hạn.",
            "1.150/115.000=1 ok", "920/1.150=80 ok"),
        new(
            "same with a slip",
            "Toàn tỉnh còn 1.150 hồ sơ quá hạn trên tổng số 115.000 hồ sơ đã giải quyết (1%), riêng lĩnh vực đất đai 920 hồ sơ, chiếm 88% số hồ sơ quá hạn.",
            "1.150/115.000=1 ok", "920/1.150=88 wrong → 80"),
        new(
            "comparison of two quarters in one clause",
            "Quý II tiếp nhận 5.000 hồ sơ, quý I tiếp nhận 4.000 hồ sơ (tăng 25%); trực tuyến quý II 4.000 hồ sơ (80%), quý I 2.800 hồ sơ (70%).",
            "2.800/4.000=70 ok"),
        new(
            "inspection minutes",
            "Đoàn kiểm tra rút ngẫu nhiên 40 hồ sơ đã trả kết quả. Kết quả: 34/40 hồ sơ đúng hạn (85%); 06/40 hồ sơ trễ hạn (15%), trong đó 02/06 hồ sơ có văn bản xin lỗi (33,3%).",
            "34/40=85 ok", "06/40=15 ok", "02/06=33,3 ok", "sum 34+06=40 ok"),
        new(
            "agenda and minutes with times",
            "7 giờ 30 khai mạc; 8 giờ 15 báo cáo: tiếp nhận 1.100 hồ sơ, trực tuyến 880 hồ sơ (80%). 9 giờ thảo luận, 12/15 đại biểu phát biểu (80%).",
            "880/1.100=80 ok", "12/15=80 ok"),
        new(
            "count first then share of the year",
            "Chỉ trong tuần đầu tháng 7, Trung tâm đã tiếp nhận 1.240 hồ sơ, bằng 62% của cả tháng 6 (2.000 hồ sơ)."),
        new(
            "communes under a district",
            "Huyện Phú Tân: xã Phú Mỹ 1.200 hồ sơ (30%), xã Chợ Vàm 1.000 hồ sơ (25%), xã Hòa Lạc 800 hồ sơ (20%), các xã còn lại 1.000 hồ sơ (25%); tổng cộng 4.000 hồ sơ."),
        new(
            "rate, then the whole as a total in the next sentence",
            "Tỷ lệ hồ sơ trực tuyến đạt 85% với 10.200 hồ sơ. Tổng số hồ sơ tiếp nhận trong kỳ là 12.000 hồ sơ.",
            "10.200/12.000=85 ok"),
        new(
            "two percents of one count",
            "Trong 9.000 hồ sơ tiếp nhận có 7.200 hồ sơ trực tuyến, đạt 80%, cao hơn mức 75% của năm trước và 78% của toàn tỉnh.",
            "7.200/9.000=80 ok"),
        new(
            "reduced by",
            "Thời gian giải quyết bình quân giảm 35%, từ 12 ngày còn 7,8 ngày; chi phí tuân thủ giảm 20%; 1.500 hồ sơ (25%) được giải quyết ngay trong ngày trong tổng số 6.000 hồ sơ."),
        new(
            "per day",
            "Bình quân mỗi ngày tiếp nhận 48 hồ sơ, cao điểm 120 hồ sơ; 75% nộp vào buổi sáng."),
        new(
            "a total in words only",
            "Tổng cộng có 2.640 hồ sơ, gồm 2.112 hồ sơ trực tuyến (80%) và 528 hồ sơ trực tiếp (20%).",
            "2.112/2.640=80 ok", "528/2.640=20 ok", "sum 2.112+528=2.640 ok", "sum 80+20=100 ok"),
        new(
            "numbers split over list items with no dossiers noun",
            "Số liệu tháng 10:\n• Tiếp nhận: 2.350\n• Online: 2.115 (90%)\n• Giải quyết: 2.300\n• Đúng hạn: 2.277 (98%)",
            "2.115/2.350=90 ok", "2.277/2.300=98 wrong → 99"),
        new(
            "not a share but a ratio of staff",
            "Mỗi công chức một cửa xử lý bình quân 310 hồ sơ/năm, tăng 15%; toàn huyện có 26 công chức, 8.060 hồ sơ."),
        new(
            "an old style of writing percents",
            "Hồ sơ trực tuyến 3.300/4.400 hồ sơ (75 %), trong đó toàn trình 2.310 (70 %), một phần 990 (30 %).",
            "3.300/4.400=75 ok", "2.310/3.300=70 ok", "990/3.300=30 ok", "sum 2.310+990=3.300 ok"),
        new(
            "percent written with a point in Vietnamese",
            "Cấp huyện tiếp nhận 41.319 hồ sơ, trực tuyến 12.669 hồ sơ, đạt 30.66%; cấp xã tiếp nhận 116.626 hồ sơ, trực tuyến 82.515 hồ sơ, đạt 75.70%.",
            "12.669/41.319=30.66 ok", "82.515/116.626=75.70 wrong → none"),
        new(
            "citizens' satisfaction by dossier",
            "Có 1.900/2.000 hồ sơ được đánh giá (95%), 1.862 hồ sơ hài lòng và rất hài lòng (98%), 38 hồ sơ không hài lòng (2%).",
            "1.900/2.000=95 ok", "38/2.000=2 ok"),
    ];
}
