namespace Dashboard.Tests.Reconciliation;

internal static partial class UnseenArticles
{
    private static readonly SampleArticle[] English =
    [
        new(
            "millions in English",
            "The province's centres received 1.2 million applications in 2024. About 1.02 million of them, or 85%, were filed online, against 71% in 2023.",
            "1,020,000/1,200,000=85 ok"),
        new(
            "swapped digits in a count",
            "In the second quarter of 2025 the ward office received 6,540 dossiers, of which 4,905 were submitted online (75%). It resolved 6,400 dossiers: 6,272 on time (98%) and 182 late (2%).",
            "4,905/6,540=75 ok", "6,272/6,400=98 ok", "182/6,400=2 cut → 3", "sum 98+2=100 ok"),
        new(
            "rose to a share",
            "The online rate rose from 61% to 74%, with 18,500 of 25,000 applications filed through the portal; complaints fell by 40%.",
            "18,500/25,000=74 ok"),
        new(
            "people and dossiers in one sentence",
            "In 2024 the office served 15,200 visitors, 9,120 of them women (60%), and received 12,500 dossiers, 10,000 of them online (80%).",
            "10,000/12,500=80 ok"),
        new(
            "a press article, English, with quotes",
            "\"We used to see queues out of the door,\" said the vice chairwoman. Of the 33,600 dossiers received by the district since January, 26,208 were filed online, she said, or 78 percent. Barely 1 percent, 331 dossiers, were settled late out of 33,100. Officials hope to hit 85 percent by year end.",
            "26,208/33,600=78 ok"),
        new(
            "truncated and not rounded, English",
            "Of 7,000 applications received, 4,666 were online, or 66.65%.",
            "4,666/7,000=66.65 cut → 66.66"),
        new(
            "English, up from",
            "Received applications climbed to 24,000 in 2024 from 18,000 in 2023. Online ones doubled to 18,000, a 75% share.",
            "18,000/24,000=75 ok"),
        new(
            "decimals without leading zero and long decimals",
            "The rate of late dossiers was .8% (80 of 10,000 settled), and the on-time rate 99.2000% (9,920 of 10,000).",
            "9,920/10,000=99.2000 ok", "80/10,000=.8 ok", "sum 99.2000+.8=100 ok"),
        new(
            "English report with a table of levels in prose",
            "At provincial level, 22,000 dossiers were received, of which 20,900 (95%) online; at district level, 18,000, of which 14,400 (80%) online; and at commune level, 60,000, of which 42,000 (72%) online. All levels together received 100,000 dossiers, 77,300 of them online (77.3%).",
            "20,900/22,000=95 ok", "14,400/18,000=80 ok", "42,000/60,000=72 wrong → 70", "77,300/100,000=77.3 ok", "sum 22,000+18,000+60,000=100,000 ok", "sum 20,900+14,400+42,000=77,300 ok"),
        new(
            "a third of the files",
            "About 1/3 of the 9,000 files (33%) came by post; the portal works 24/7 and scored 4.5/5 stars."),
        new(
            "fraction with nouns, one slip",
            "Cấp huyện 12.669 HS/41.319 HS (36,66%); cấp xã 82.515 HS/116.626 HS (70,75%).",
            "12.669/41.319=36,66 wrong → 30,66", "82.515/116.626=70,75 ok"),
        new(
            "sample in English",
            "Of the 120 dossiers sampled, 18 (15%) lacked a receipt and 6 (5%) were returned late.",
            "18/120=15 ok", "6/120=5 ok"),
        new(
            "no fewer than",
            "No fewer than 2,712 of the 9,000 dossiers (30.13%) were filed by post; at most 45 of them (0.5%) were lost.",
            "2,712/9,000=30.13 ok"),
        new(
            "past the deadline",
            "Of 1,200 cases settled, only 12 (1%) went past the deadline; 600 (50%) finished early and 588 (49%) on time.",
            "12/1,200=1 ok", "600/1,200=50 ok", "588/1,200=49 ok", "sum 600+588+12=1,200 ok", "sum 50+49+1=100 ok"),
        new(
            "points up to a share",
            "In May the rate went up 3 percentage points to 75% (6,300 of 8,400), a 12-percent rise on April's 7,500 dossiers.",
            "6,300/8,400=75 ok"),
        new(
            "three quarters",
            "Three quarters (75%) of the 12,000 dossiers, i.e. 9,000, were submitted online.",
            "9,000/12,000=75 ok"),
        new(
            "the remaining share",
            "The commune resolved 2,500 dossiers, 2,000 of them early (80%); the remaining 500 (20%) were on time.",
            "2,000/2,500=80 ok", "500/2,500=20 ok"),
        new(
            "colons on lines with a slip",
            "Tổng số hồ sơ tiếp nhận: 3,600\nReceived online: 2,700\nOnline rate: 57%\nResolved: 3,500\nOn time: 3,430\nOn-time rate: 98%",
            "2,700/3,600=57 wrong → 75", "3,430/3,500=98 ok"),
        new(
            "online shares of districts in English",
            "Chau Phu District filed 5,400 of its 7,200 dossiers online (75%), Chau Doc City 3,920 of 4,900 (80%), and Tan Chau Town 2,050 of 4,100 (55%).",
            "5,400/7,200=75 ok", "3,920/4,900=80 ok", "2,050/4,100=55 wrong → 50"),
        new(
            "English with two carryovers",
            "Carried over from 2023: 320 dossiers. Received in 2024: 6,080. Resolved: 6,150, of which 6,027 on time (98%). In process at year end: 250, of which 10 overdue (4%).",
            "6,027/6,150=98 ok", "10/250=4 ok"),
        new(
            "weekly bulletin in English",
            "Week 23: 412 dossiers in, 398 out. Online intake 371 (90%). Late 4 (1%). Average handling 2.6 days, down 0.4. Callers 85, up 12%."),
        new(
            "English with clauses turned round",
            "Filed online were 7,200 of the 9,600 applications (75%); settled late were 47 (0.5%) of 9,400.",
            "7,200/9,600=75 ok", "47/9,400=0.5 ok"),
        new(
            "an English slip with the whole last",
            "Only 1,235 dossiers, or 21.35% of all 10,000 received, were handed in at the counter.",
            "1,235/10,000=21.35 wrong → 12.35"),
        new(
            "share of fields in English",
            "Civil status accounted for 4,200 of the 12,000 dossiers (35%), land for 3,600 (30%), certification for 3,000 (25%) and the rest for 1,200 (10%).",
            "4,200/12,000=35 ok", "3,600/12,000=30 ok", "3,000/12,000=25 ok", "1,200/12,000=10 ok"),
        new(
            "online and paid online in English",
            "Of 6,000 dossiers received, 4,800 came online (80%). Fees were paid online for 1,800 dossiers (60%).",
            "4,800/6,000=80 ok"),
        new(
            "carried over on both ends in English",
            "Opening balance: 150 dossiers carried over from the previous period; intake 2,350; outflow: 2,300 resolved; closing: 200 in process.",
            "sum 2,350+150=2,300+200 ok"),
        new(
            "English sentence of many numbers",
            "Between 1 July and 30 September 2025 the ward's public service centre handled 4,380 dossiers (3,942, or 90%, online), answered 1,250 calls, collected VND 312 million (of which 78% cashless) and returned 4,205 results, 4,163 on time (99%).",
            "3,942/4,380=90 ok"),
        new(
            "English with a wrong base said",
            "The office settled 8,000 of 8,400 dossiers received (95.24%). On-time settlement stood at 93.33%, or 7,840 dossiers.",
            "8,000/8,400=95.24 ok", "7,840/8,400=93.33 ok"),
        new(
            "targets met and missed",
            "Online submission reached 78% (target 80%), digitization 92% (target 90%) and online payment 55% (target 60%), on 10,400 dossiers received."),
        new(
            "late, of which with apology",
            "Late: 150 of 10,000 (1.5%); with a letter of apology: 135 of 150 (90%); without: 15 of 150 (15%).",
            "150/10,000=1.5 ok", "135/150=90 ok", "15/150=15 wrong → 10"),
    ];
}
