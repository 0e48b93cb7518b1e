using Dashboard.Data.Domain;

namespace Dashboard.Data.Reconciliation;

/// <summary>The words of reports and articles, Vietnamese and English, in small letters. Data, with texts as its tests.</summary>
internal static class Vocabulary
{
    /// <summary>Words for what is counted; of several that occur, the first listed counts.</summary>
    private static readonly WordSet DigitizingWords = new(
        "số hóa", "digitized", "digitised", "digitization", "digitisation", "digitizing", "digitising", "digitize", "digitise", "digitizes");

    private static readonly WordSet ResultWords = new("result", "results", "resulted", "resulting");

    private static readonly (Topic Topic, WordSet[] All)[] TopicWords =
    [
        (Topic.PaidOnline, [new("thanh toán", "nộp phí", "payment", "payments", "paid")]),
        (Topic.ReusedData, [new("tái sử dụng", "reuse", "reused")]),
        (Topic.ResultsDigitized, [DigitizingWords, new("kết quả")]),
        (Topic.ResultsDigitized, [DigitizingWords, ResultWords]),
        (Topic.ResultsDigitized, [new("kết quả điện tử", "electronic results")]),
        (Topic.DigitizedOnReceipt, [DigitizingWords]),
        (Topic.CarriedOver, [new("chuyển sang", "kỳ trước", "tồn đọng", "tồn", "carried over", "carried forward", "carryover", "previous period", "backlog")]),
        (Topic.InProcessOverdue, [new("đang"), new("quá hạn")]),
        (Topic.InProcessOverdue, [new("đang"), new("trễ hạn")]),
        (Topic.InProcessOverdue, [new("chưa giải quyết"), new("quá hạn")]),
        (Topic.InProcessOverdue, [new("process"), new("overdue")]),
        (Topic.InProcessOverdue, [new("processed"), new("overdue"), new("being", "still")]),
        (Topic.InProcessOverdue, [new("pending"), new("overdue")]),
        (Topic.InProcessWithin, [new("pending"), new("within")]),
        (Topic.InProcessWithin, [new("process"), new("within")]),
        (Topic.InProcessWithin, [new("đang"), new("trong hạn", "chưa đến hạn", "còn hạn")]),
        (Topic.InProcessWithin, [new("chưa đến hạn", "còn trong hạn", "not yet due")]),
        (Topic.InProcess, [new("đang giải quyết", "đang xử lý", "đang trong quá trình", "đang thụ lý", "chưa giải quyết", "in process", "in progress", "being processed", "being handled", "under processing", "still processing", "pending", "outstanding")]),
        (Topic.EarlyOrOnTime, [new("trước và đúng hạn", "trước hạn và đúng hạn", "đúng và trước hạn", "đúng hạn và trước hạn", "sớm và đúng hạn", "trước, đúng hạn", "trước hạn, đúng hạn", "đúng hạn, trước hạn", "sớm hạn và đúng hạn", "đúng hạn hoặc trước hạn", "trước hạn hoặc đúng hạn", "trước hoặc đúng hạn", "early and on time", "early or on time", "on time or early", "on time and early", "on time or ahead", "ahead of or on", "before or on", "on or before")]),
        (Topic.Late, [new("quá hạn", "trễ hạn", "quá thời hạn", "past the deadline", "past deadline", "chậm hạn", "trễ hẹn", "chậm muộn", "late", "overdue", "past due", "behind schedule")]),
        (Topic.Early, [new("trước hạn", "sớm hạn", "trước thời hạn", "sớm hơn hạn", "early", "ahead of", "before the deadline", "before deadline", "before the due")]),
        (Topic.OnTime, [new("đúng hạn", "trong hạn", "within the deadline", "within deadline", "đúng thời hạn", "đúng hẹn", "on time", "on-time", "on schedule", "timely", "by the deadline")]),
        (Topic.OnlineFull, [new("toàn trình", "full online", "fully online", "full-process", "end-to-end", "full process")]),
        (Topic.OnlinePartial, [new("một phần", "partial online", "partially online", "partial", "partly online")]),
        (Topic.CounterOrPostal, [new("trực tiếp"), new("bưu chính", "bưu điện")]),
        (Topic.CounterOrPostal, [new("in person or by post", "counter or post", "in person and by post", "in person or post", "at the counter or by post", "in person or by mail", "directly or by post", "directly and by post")]),
        (Topic.Online, [new("trực tuyến", "qua mạng", "online", "electronically", "dvctt", "cổng dịch vụ công")]),
        (Topic.Counter, [new("trực tiếp", "tại quầy", "in person", "in-person", "counter", "face to face", "directly", "walk-in")]),
        (Topic.Postal, [new("bưu chính", "bưu điện", "bcci", "by post", "postal", "mail")]),
        (Topic.Returned, [new("trả lại", "từ chối", "returned", "rejected", "refused")]),
        (Topic.NewlyReceived, [new("tiếp nhận mới", "mới tiếp nhận", "nhận mới", "phát sinh mới", "newly received", "new")]),
        (Topic.Received, [new("tiếp nhận", "nhận", "phát sinh", "received", "receive", "receives", "receiving", "took in", "taken in", "accepted", "intake", "submitted", "filed", "nộp", "arrived")]),
        (Topic.Resolved, [new("đã giải quyết", "giải quyết xong", "giải quyết được", "giải quyết", "đã xử lý", "xử lý xong", "xử lý", "hoàn thành", "trả kết quả", "resolved", "settled", "processed", "completed", "handled", "closed", "finished")]),
        (Topic.Total, [new("tổng số", "tổng cộng", "tổng", "toàn bộ", "total", "in all", "altogether", "mẫu số", "denominator", "kiểm tra", "rà soát", "ngẫu nhiên", "sampled", "inspected", "examined")]),
    ];

    /// <summary>Words that name a dossier.</summary>
    public static readonly WordSet Dossiers = new(
        "hồ sơ", "bộ hồ sơ", "lượt hồ sơ", "kết quả", "dossier", "dossiers", "record", "records", "application", "applications", "file", "files", "case", "cases",
        "submission", "submissions", "profile", "profiles", "request", "requests", "result", "results", "hs");

    /// <summary>Words that name something else that is counted.</summary>
    public static readonly WordSet Others = new(
        "đồng", "đ", "vnđ", "vnd", "tỷ", "tỉ", "triệu đồng", "usd", "dong", "dollars", "euro", "người", "cán bộ", "công chức", "viên chức", "nhân viên", "lao động", "hộ", "doanh nghiệp",
        "đơn vị", "xã", "phường", "thị trấn", "huyện", "tỉnh", "thủ tục", "tthc", "dịch vụ", "dvc", "dvctt", "ngày", "giờ", "phút", "tháng", "năm", "quý", "tuần", "lần", "điểm", "km", "ha", "m",
        "m2", "lượt", "giao dịch", "tài khoản", "văn bản", "cuộc", "hội nghị", "lớp", "buổi", "phiếu", "ý kiến", "cơ quan", "tổ chức", "công dân", "cá nhân", "lĩnh vực", "sở", "ngành", "bộ",
        "chỉ tiêu", "nhiệm vụ", "thành phần", "mô hình", "sáng kiến", "trường hợp", "địa phương", "khóm", "ấp", "trung tâm", "quầy", "máy", "thành viên", "nhóm", "bước", "nội dung", "tiêu chí",
        "cấp", "hạng", "bậc", "tin nhắn", "cuộc gọi", "tổ", "hình thức", "mức độ", "mức", "giấy", "thửa", "tấn", "kg", "lít", "độ", "tuổi",
        "people", "units", "unit", "communes", "commune", "wards", "towns", "districts", "provinces", "procedures", "procedure", "services", "service", "days", "day", "hours", "hour", "minutes",
        "months", "month", "years", "year", "weeks", "points", "point", "households", "officials", "official", "employees", "employee", "staff", "times", "members", "transactions", "accounts", "documents",
        "fields", "departments", "agencies", "enterprises", "businesses", "citizens", "visits", "calls", "kilometres", "km", "hectares", "offices", "counters", "computers", "levels", "steps", "messages",
        "complaints", "forms", "indicators", "targets", "models", "initiatives", "officers", "residents", "meetings", "courses", "criteria", "billion", "percentage", "workers", "kiosks", "letters");

    /// <summary>Other things whose shares are told like those of dossiers, as fractions.</summary>
    public static readonly WordSet Shared = new("thủ tục", "tthc", "dịch vụ", "dvc", "giao dịch", "procedures", "services", "transactions");

    public static readonly WordSet PercentWords = new("phần trăm", "percent", "per cent", "pct");

    public static readonly WordSet Over = new("hơn", "trên", "over", "more than", "above", "upwards of");

    public static readonly WordSet Nearly = new("gần", "gần như", "ngót", "chưa tới", "chưa đến", "không đến", "less than", "fewer than", "nearly", "almost", "close to", "just under");

    public static readonly WordSet About = new("khoảng", "xấp xỉ", "ước", "ước đạt", "chừng", "about", "around", "approximately", "roughly", "some", "an estimated");

    /// <summary>A bracket that begins with these tells of another time than the words around it.</summary>
    public static readonly WordSet AtAnotherTime = new(
        "cùng kỳ", "so cùng kỳ", "so với cùng kỳ", "năm trước", "năm ngoái", "tháng trước", "quý trước", "trước đó", "lũy kế", "cộng dồn", "same period", "the same period", "last year", "last month", "last quarter",
        "a year earlier", "the year before", "year to date", "cumulative", "cumulatively", "compared", "against", "previously", "up from", "down from");

    /// <summary>Behind these a number only says where or how long.</summary>
    public static readonly WordSet Placing = new("của", "tại", "ở", "trên", "trong", "từ", "thuộc", "of", "in", "at", "from", "across", "by", "within", "among");

    /// <summary>Behind a fraction in figures: what it is a fraction of.</summary>
    public static readonly WordSet ThisRate = new("tỷ lệ này", "tỉ lệ này", "con số này", "this rate", "this share", "that is", "this is");

    public static readonly WordSet OfSomeWhole = new("số", "tổng số", "of");

    public static readonly WordSet RangeFrom = new("từ", "from", "between", "khoảng", "trong khoảng");

    /// <summary>Behind a word of growth these lead to where it arrived: "rose 3 points to 75%".</summary>
    public static readonly WordSet Arriving = new("lên", "lên mức", "xuống", "xuống còn", "xuống mức", "còn", "còn lại", "to");

    /// <summary>A percent behind these tells a change, not a share.</summary>
    public static readonly WordSet Growth = new(
        "tăng", "giảm", "cao hơn", "thấp hơn", "vượt", "tăng thêm", "nhiều hơn", "ít hơn", "bằng", "tăng trưởng", "kéo giảm", "rút ngắn", "cắt giảm", "tiết kiệm",
        "increase", "increased", "increasing", "rise", "rose", "risen", "up", "grew", "grow", "growth", "down", "fell", "decrease", "decreased", "drop", "dropped", "higher", "lower", "exceeding",
        "exceeded", "shortened", "cut", "reduced", "reduction", "saving", "gain", "gained", "improved by", "climbed", "jumped", "declined");

    /// <summary>A percent before these tells a change or a plan.</summary>
    public static readonly WordSet GrowthAfter = new(
        "so với cùng kỳ", "so với năm", "so với kỳ", "so với quý", "so với tháng", "so với kế hoạch", "so với chỉ tiêu", "so với trước", "so cùng kỳ", "so kế hoạch", "cùng kỳ", "kế hoạch", "chỉ tiêu",
        "mục tiêu", "thời gian", "chi phí", "dự toán", "điểm phần trăm", "điểm", "of the plan", "of plan", "of the target", "compared", "year-on-year", "year on year", "higher", "lower", "more than last", "than last",
        "than the same", "than in", "increase", "rise", "growth", "decrease", "points", "over the same", "from the same", "faster", "of the time", "on the year", "up on", "more than the");

    /// <summary>"Making up 60%" is a share for all its "up".</summary>
    public static readonly WordSet MakingUp = new("making up", "makes up", "made up", "make up");

    /// <summary>Behind these even a plan is told as reached.</summary>
    public static readonly WordSet Reached = new("đạt", "reached", "reaching");

    public static readonly WordSet AgainstTotal = new("so với tổng");

    public static readonly WordSet InTotal = new("tổng số");

    /// <summary>Words of wanting: every percent behind them in the sentence is a target.</summary>
    public static readonly WordSet Wanting = new(
        "phấn đấu", "mục tiêu", "nhằm đạt", "hướng tới", "hướng đến", "bảo đảm đạt", "đảm bảo đạt", "nâng tỷ lệ", "sẽ", "cần đạt", "phải đạt", "tối thiểu", "ít nhất", "dự kiến",
        "target", "targets", "goal", "aim", "aims", "aiming", "strive", "strives", "striving", "should", "must", "will", "at least", "plans to", "expected to", "required to", "set out", "requires", "a minimum of", "wants");

    /// <summary>A period behind these is another one than that of the figures.</summary>
    public static readonly WordSet ComparedWith = new(
        "so với", "cùng kỳ", "so", "kế hoạch", "nghị quyết", "quyết định", "compared", "than", "from", "against", "plan", "decision", "resolution", "over the same period", "period of", "giai đoạn");

    /// <summary>A percent right behind these is a target, whatever else the sentence says.</summary>
    public static readonly WordSet WantedHere = new(
        "chỉ tiêu", "kế hoạch", "mục tiêu", "tối thiểu", "ít nhất", "từ", "dưới", "không quá", "target", "plan", "goal", "at least", "minimum", "not more than", "below", "from", "threshold", "required", "ngưỡng");

    /// <summary>A percent directly behind these is the target itself, reached or not.</summary>
    public static readonly WordSet TargetNamed = new("chỉ tiêu", "mục tiêu", "target of", "target", "goal of", "goal");

    /// <summary>Words that may stand between a count and its percent and change nothing.</summary>
    public static readonly WordSet Fillers = new(
        "đạt", "tỷ", "lệ", "tỉ", "chiếm", "tương", "ứng", "đương", "bằng", "là", "tức", "hay", "với", "được", "có", "hồ", "sơ", "bộ", "lượt", "ở", "mức", "reaching", "reached", "reaches", "a", "the", "rate", "of", "at", "accounting", "accounts",
        "accounted", "for", "or", "equal", "equivalent", "to", "which", "is", "was", "were", "that", "making", "up", "representing", "with", "i", "e", "share", "records", "dossiers", "files", "applications", "cases", "record", "results", "result", "kết", "quả",
        "giving", "equals", "a", "ratio", "percentage", "nearly", "over", "about", "hơn", "gần", "trên", "khoảng", "đã", "and", "và", "equalling", "so", "thus", "cho", "hoặc", "tổng", "số", "tthc", "thủ", "tục", "hành", "chính", "administrative", "procedure");

    /// <summary>A count behind these is what the percent or count before is a part of.</summary>
    public static readonly WordSet PartOf = new(
        "trong", "trong số", "trong tổng", "trong tổng số", "trên", "trên tổng", "trên tổng số", "của", "so với tổng số", "so với tổng", "của tổng số", "/", "of", "of the", "of a", "of a total", "of a total of", "of the total", "of the total of",
        "out of", "out of a", "out of the", "out of a total", "out of a total of", "from a total of", "among", "among the", "of all", "of some", "of its", "of their", "per", "on a total of", "on");

    /// <summary>A count behind these is a whole whose parts follow.</summary>
    public static readonly WordSet OfAll = new("cứ", "trong", "trong số", "trong tổng số", "of the", "of a total of", "of all", "out of the", "out of a total of", "among the");

    /// <summary>A percent before these says what it is a share of.</summary>
    public static readonly WordSet BaseSaid = new(
        "tổng", "tổng số", "số hồ sơ", "trên tổng", "trong tổng", "trong số", "của tổng", "so với tổng", "trên số", "so với hồ sơ", "so với số hồ sơ", "so với số", "số lượng hồ sơ", "of all", "of the", "of total", "of those", "of these", "of received", "of resolved", "of dossiers", "of records", "of applications", "số này", "của số", "of them", "of online");

    /// <summary>What follows is a part of what came before.</summary>
    public static readonly WordSet OfWhich = new("trong đó", "trong số đó", "trong số này", "gồm", "bao gồm", "cụ thể", "of which", "of these", "of them", "of those", "among them", "including", "in which", "comprising", "made up of");

    public static readonly WordSet Respectively = new("lần lượt", "respectively", "in turn", "theo thứ tự");

    public static readonly WordSet Joining = new("và", "and", "còn", "có", "đã", "while", "cùng", "cùng với", "với", "with", "nhưng", "but", "trong khi");

    /// <summary>A bare number behind these is a name: of a decree, a road, a telephone.</summary>
    public static readonly WordSet Naming = new(
        "quyết định", "nghị định", "thông tư", "nghị quyết", "kế hoạch", "công văn", "chỉ thị", "luật", "điều", "khoản", "đề án", "số", "mẫu", "biểu", "phụ lục", "đường", "km", "khóm", "ấp", "tổ", "quận", "phường", "điện thoại",
        "đt", "hotline", "tel", "phone", "fax", "năm", "tháng", "ngày", "quý", "khóa", "nhiệm kỳ", "thứ", "lớp", "chương trình", "covid", "văn bản", "mục", "bảng", "hình", "decision", "decree", "circular", "resolution", "article", "no", "project", "plan",
        "directive", "law", "form", "annex", "clause", "section", "table", "figure", "ward", "hamlet", "street", "road", "number", "since", "in", "by", "year", "years", "call", "q", "version", "floor", "room", "tầng", "phòng", "level", "mức độ", "bước", "đến", "từ", "since", "until", "dated");

    /// <summary>Behind these a number is the place in an order, and one that follows it another number.</summary>
    public static readonly WordSet Numbering = new(
        "tháng", "quý", "ngày", "tuần", "đợt", "kỳ", "khóa", "phường", "quận", "khóm", "ấp", "tổ", "điều", "khoản", "mục", "bảng", "phụ lục", "quarter", "month", "week", "ward", "article", "clause", "table", "phase", "no");

    /// <summary>What departments are named after; their names go on in small letters.</summary>
    public static readonly WordSet Departments = new(
        "nội vụ", "tư pháp", "tài chính", "tài chính - kế hoạch", "tài chính, kế hoạch", "tài nguyên và môi trường", "nông nghiệp", "nông nghiệp và môi trường", "nông nghiệp và phát triển nông thôn", "y tế", "công thương",
        "xây dựng", "giao thông vận tải", "giáo dục và đào tạo", "kế hoạch và đầu tư", "khoa học và công nghệ", "thông tin và truyền thông", "văn hóa", "văn hóa và thông tin", "văn hóa, khoa học và thông tin", "văn hóa - xã hội",
        "văn hóa, thể thao và du lịch", "lao động - thương binh và xã hội", "lao động, thương binh và xã hội", "dân tộc", "dân tộc và tôn giáo", "du lịch", "ngoại vụ", "kinh tế", "kinh tế và hạ tầng",
        "kinh tế, hạ tầng và đô thị", "quản lý đô thị", "văn phòng đăng ký đất đai", "đăng ký đất đai", "đăng ký kinh doanh");

    private static readonly (WordSet Words, Level? Level)[] LevelWords =
    [
        (new("toàn huyện", "toàn tỉnh", "toàn thành phố", "toàn địa bàn", "cả huyện", "cả tỉnh", "toàn xã", "the whole district", "the whole province", "district-wide", "districtwide", "province-wide", "provincewide", "overall", "the entire district",
            "the entire province", "tính chung", "nhìn chung", "as a whole", "all levels", "both levels", "the two levels", "ba cấp", "hai cấp", "các cấp", "all three levels"), null),
        (new("cấp tỉnh", "provincial level", "province level", "provincial-level", "province-level", "các sở", "sở, ban, ngành", "sở, ngành", "provincial departments", "khối tỉnh"), Domain.Level.Province),
        (new("cấp huyện", "district level", "district-level", "district departments", "khối huyện", "phòng chuyên môn", "các phòng"), Domain.Level.District),
        (new("cấp xã", "commune level", "communal level", "commune-level", "communes and towns", "the communes", "các xã", "xã, thị trấn", "xã, phường", "khối xã"), Domain.Level.Commune),
    ];

    private static readonly WordSet OnlineWord = new("trực tuyến", "online");

    private static readonly WordSet OtherChannels = new("trực tiếp", "in person", "counter", "bưu chính", "by post");

    private static readonly WordSet ReceivedWord = new("tiếp nhận", "received");

    private static readonly WordSet ResolvedWord = new("đã giải quyết", "đã xử lý", "resolved", "settled", "completed");

    private static readonly HashSet<string> TopicFirsts =
        [.. TopicWords.SelectMany(topic => topic.All).Concat([OnlineWord, OtherChannels, ReceivedWord, ResolvedWord]).SelectMany(set => set.Firsts)];

    /// <summary>What the words are about; unknown for none.</summary>
    public static Topic TopicOf(Words words)
    {
        // most words begin no phrase of any topic; looking at the others alone is what makes long texts quick
        var places = words.PlacesOf(TopicFirsts);
        bool Has(WordSet set) => places.Exists(at => set.LengthAt(words.All, at) > 0);
        if (places.Count == 0)
        {
            return Topic.Unknown;
        }

        if (Has(OnlineWord) && Has(OtherChannels) && Has(ReceivedWord))
        {
            return Topic.Received;
        }

        foreach (var (topic, all) in TopicWords)
        {
            if (Array.TrueForAll(all, Has))
            {
                // "số hồ sơ trực tuyến đã giải quyết": a part of two wholes, and no count of its own here
                var isCrossed = topic is Topic.Online or Topic.Counter or Topic.Postal && Has(ResolvedWord);
                return isCrossed ? Topic.Unknown : topic;
            }
        }

        return Topic.Unknown;
    }

    /// <summary>The level that the words from a token on name; null with a length for everyone.</summary>
    /// <param name="sentence">Where.</param>
    /// <param name="at">Index of the token.</param>
    /// <param name="length">How many words name it; 0 for none.</param>
    public static Level? LevelAt(Sentence sentence, int at, out int length)
    {
        var words = sentence.WordsIn(at, Math.Min(sentence.Tokens.Count, at + 7)).All;
        foreach (var (named, level) in LevelWords)
        {
            length = named.LengthAt(words, 0);
            if (length > 0)
            {
                return level;
            }
        }

        length = 0;
        return null;
    }
}
