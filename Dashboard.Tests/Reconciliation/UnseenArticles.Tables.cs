namespace Dashboard.Tests.Reconciliation;

internal static partial class UnseenArticles
{
    private static readonly SampleArticle[] Tables =
    [
        new(
            "table with two heads and a total on top",
            "TT\tĐơn vị\tTiếp nhận\t\tGiải quyết\n\t\tTổng số\tTrực tuyến\tTổng số\tĐúng hạn\tTỷ lệ đúng hạn (%)\n(1)\t(2)\t(3)\t(4)\t(5)\t(6)\t(7)\n\tTổng số\t9.000\t6.750\t8.800\t8.624\t98,0\n1\tXã Hòa Bình Thạnh\t4.000\t3.200\t3.900\t3.861\t99,0\n2\tXã Vĩnh Nhuận\t5.000\t3.550\t4.900\t4.763\t97,2",
            "8.624/8.800=98,0 ok", "3.861/3.900=99,0 ok", "4.763/4.900=97,2 ok", "sum 4.000+5.000=9.000 ok", "sum 3.200+3.550=6.750 ok", "sum 3.900+4.900=8.800 ok", "sum 3.861+4.763=8.624 ok"),
        new(
            "table, English, rates beside each count",
            "Unit\tReceived\tOnline\t% online\tResolved\tOn time\t% on time\nTan Chau\t4,120\t3,090\t75.0\t4,000\t3,960\t99.0\nPhu Tan\t3,880\t2,716\t70.0\t3,900\t3,822\t98.0\nAn Phu\t2,000\t1,100\t50.5\t1,950\t1,911\t98.0\nTotal\t10,000\t6,906\t69.1\t9,850\t9,693\t98.4",
            "3,090/4,120=75.0 ok", "2,716/3,880=70.0 ok", "1,100/2,000=50.5 wrong → 55.0", "6,906/10,000=69.1 ok", "3,960/4,000=99.0 ok", "3,822/3,900=98.0 ok", "1,911/1,950=98.0 ok", "9,693/9,850=98.4 ok", "sum 4,120+3,880+2,000=10,000 ok", "sum 3,090+2,716+1,100=6,906 ok", "sum 4,000+3,900+1,950=9,850 ok", "sum 3,960+3,822+1,911=9,693 ok"),
        new(
            "a key-value table of two columns",
            "Chỉ tiêu\tSố lượng\nTiếp nhận\t3.600\nTrực tuyến\t2.700\nTỷ lệ trực tuyến\t75%\nĐã giải quyết\t3.500",
            "2.700/3.600=75 ok"),
        new(
            "table turned, indicators down the side",
            "Chỉ tiêu\tHuyện A\tHuyện B\tToàn tỉnh\nTiếp nhận\t4.000\t6.000\t10.000\nTrực tuyến\t3.000\t4.800\t7.800\nTỷ lệ trực tuyến (%)\t75,0\t80,0\t78,0",
            "3.000/4.000=75,0 ok", "4.800/6.000=80,0 ok", "7.800/10.000=78,0 ok", "sum 4.000+6.000=10.000 ok", "sum 3.000+4.800=7.800 ok"),
        new(
            "table whose figures are fractions",
            "Đơn vị\tTrực tuyến/tiếp nhận\tTỷ lệ\nXã A\t900/1.200\t75%\nXã B\t640/1.000\t60%"),
        new(
            "table with growth",
            "Đơn vị\tNăm 2023\tNăm 2024\tTăng (%)\nXã A\t1.200\t1.500\t25,0\nXã B\t1.000\t1.100\t10,0\nTổng\t2.200\t2.600\t18,2"),
        new(
            "table of share of the total per row",
            "Lĩnh vực\tSố hồ sơ tiếp nhận\tTỷ trọng (%)\nĐất đai\t3.000\t30\nHộ tịch\t5.000\t50\nKhác\t2.000\t20\nCộng\t10.000\t100",
            "sum 3.000+5.000+2.000=10.000 ok"),
        new(
            "table with targets beside",
            "Chỉ số\tChỉ tiêu (%)\tSố hồ sơ\tTổng số\tĐạt (%)\nTrực tuyến\t80\t7.800\t10.000\t78\nSố hóa kết quả\t100\t8.500\t10.000\t85",
            "7.800/10.000=78 ok", "8.500/10.000=85 ok"),
        new(
            "English table with blank marks and notes",
            "Unit\tReceived\tOnline\tOnline (%)\nWard 1\t1,200\t960\t80\nWard 2\t–\t–\t–\nWard 3*\t800\t440\t55\nAll wards\t2,000\t1,400\t70\n* from 1 March 2025",
            "960/1,200=80 ok", "440/800=55 ok", "1,400/2,000=70 ok", "sum 1,200+800=2,000 ok", "sum 960+440=1,400 ok"),
        new(
            "markdown table, aligned",
            "| Đơn vị | Đã giải quyết | Trước hạn | Đúng hạn | Trễ hạn | Tỷ lệ trễ hạn |\n|:---|---:|---:|---:|---:|---:|\n| Xã Phú Hữu | 1.000 | 700 | 280 | 20 | 2,00% |\n| Xã Khánh An | 500 | 300 | 190 | 10 | 2,50% |\n| Cộng | 1.500 | 1.000 | 470 | 30 | 2,00% |",
            "20/1.000=2,00 ok", "10/500=2,50 wrong → 2,00", "30/1.500=2,00 ok", "sum 1.000+500=1.500 ok", "sum 700+300=1.000 ok", "sum 280+190=470 ok", "sum 20+10=30 ok", "sum 700+280+20=1.000 ok", "sum 300+190+10=500 ok", "sum 1.000+470+30=1.500 ok"),
        new(
            "rows that are years",
            "Năm\tTiếp nhận\tTrực tuyến\tTỷ lệ trực tuyến (%)\nNăm 2023\t8.000\t4.800\t60,0\nNăm 2024\t9.000\t6.300\t71,0",
            "4.800/8.000=60,0 ok", "6.300/9.000=71,0 wrong → 70,0"),
        new(
            "one indicator a row",
            "Nội dung\tSố hồ sơ\tTổng số\tTỷ lệ (%)\nTrực tuyến\t7.800\t10.000\t78\nSố hóa kết quả\t8.500\t10.000\t58",
            "7.800/10.000=78 ok", "8.500/10.000=58 wrong → 85"),
        new(
            "numerator and denominator as heads",
            "Indicator\tNumerator\tDenominator\tPercent\nReceived online\t12,669\t41,319\t30.66\nResults digitized\t51,866\t157,945\t32.79",
            "12,669/41,319=30.66 ok", "51,866/157,945=32.79 wrong → 158,153–158,200"),
        new(
            "table with notes in cells",
            "Đơn vị\tHồ sơ tiếp nhận\tTrong đó trực tuyến\tTỷ lệ\tGhi chú\nXã A\t1.200 hs\t960 hs\t80%\tđạt\nXã B\t900 hs\t630 hs\t75%\tchưa đạt\nTổng\t2.100 hs\t1.590 hs\t75,7%\t",
            "960/1.200=80 ok", "630/900=75 wrong → 70", "1.590/2.100=75,7 ok", "sum 1.200+900=2.100 ok", "sum 960+630=1.590 ok"),
        new(
            "table with percents as parts of one",
            "Đơn vị\tTiếp nhận\tTrực tuyến\tTỷ lệ trực tuyến\nPhòng Tư pháp\t500\t450\t0,90\nPhòng Y tế\t200\t150\t0,75",
            "450/500=90 ok", "150/200=75 ok"),
        new(
            "table of form II.06 in short",
            "TT\tLĩnh vực\tTổng số\tTrực tuyến\tTrực tiếp, bưu chính\tKỳ trước chuyển sang\tTổng số đã giải quyết\tTrước hạn\tĐúng hạn\tQuá hạn\tĐang giải quyết\n1\tĐất đai\t1.100\t700\t300\t100\t980\t500\t460\t20\t120\n2\tHộ tịch\t2.050\t1.500\t500\t50\t2.000\t1.800\t200\t0\t50\n\tTổng cộng\t3.150\t2.200\t800\t150\t2.980\t2.300\t660\t20\t170",
            "sum 1.100+2.050=3.150 ok", "sum 700+1.500=2.200 ok", "sum 300+500=800 ok", "sum 100+50=150 ok", "sum 980+2.000=2.980 ok", "sum 500+1.800=2.300 ok", "sum 460+200=660 ok", "sum 20+0=20 ok", "sum 120+50=170 ok", "sum 700+300+100=1.100 ok", "sum 1.500+500+50=2.050 ok", "sum 2.200+800+150=3.150 ok", "sum 500+460+20=980 ok", "sum 1.800+200+0=2.000 ok", "sum 2.300+660+20=2.980 ok", "sum 980+120=1.100 ok", "sum 2.000+50=2.050 ok", "sum 2.980+170=3.150 ok"),
        new(
            "quarter columns side by side",
            "Quý\tTiếp nhận\tTrực tuyến\tTỷ lệ (%)\tĐã giải quyết\tQuá hạn\tTỷ lệ quá hạn (%)\nQuý I\t2.000\t1.500\t75\t1.900\t19\t1,0\nQuý II\t2.500\t2.000\t80\t2.600\t52\t2,0\nCộng\t4.500\t3.500\t77,8\t4.500\t71\t1,6",
            "1.500/2.000=75 ok", "2.000/2.500=80 ok", "3.500/4.500=77,8 ok", "19/1.900=1,0 ok", "52/2.600=2,0 ok", "71/4.500=1,6 ok", "sum 2.000+2.500=4.500 ok", "sum 1.500+2.000=3.500 ok", "sum 1.900+2.600=4.500 ok", "sum 19+52=71 ok"),
        new(
            "word table with subtotals",
            "Đơn vị\tTiếp nhận\tTrực tuyến\tTỷ lệ\nCấp huyện\t3.000\t2.100\t70%\nPhòng Tư pháp\t1.000\t800\t80%\nPhòng Kinh tế\t2.000\t1.300\t65%\nCấp xã\t7.000\t5.600\t80%\nXã A\t4.000\t3.000\t75%\nXã B\t3.000\t2.600\t86,7%\nToàn huyện\t10.000\t7.700\t77%",
            "2.100/3.000=70 ok", "800/1.000=80 ok", "1.300/2.000=65 ok", "5.600/7.000=80 ok", "3.000/4.000=75 ok", "2.600/3.000=86,7 ok", "7.700/10.000=77 ok", "sum 3.000+7.000=10.000 ok", "sum 2.100+5.600=7.700 ok", "sum 1.000+2.000=3.000 ok", "sum 800+1.300=2.100 ok", "sum 4.000+3.000=7.000 ok", "sum 3.000+2.600=5.600 ok"),
        new(
            "table of days, no dossiers",
            "Thủ tục\tThời hạn (ngày)\tThực tế (ngày)\tRút ngắn (%)\nKhai sinh\t1\t0,5\t50\nCấp phép xây dựng\t20\t15\t25"),
        new(
            "table with resolved against received",
            "Unit\tReceived\tResolved\tResolved (%)\tLate\tLate (%)\nWard 1\t500\t480\t96.0\t12\t2.5\nWard 2\t400\t410\t102.5\t4\t1.0",
            "480/500=96.0 ok", "12/480=2.5 ok", "4/410=1.0 ok"),
    ];
}
