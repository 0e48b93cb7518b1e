using Dashboard.Data.Domain;

namespace Dashboard.Data.Reconciliation;

/// <summary>What a count or a percent in a text is about, by the words around it.</summary>
public enum Topic
{
    /// <summary>Its words name nothing that is counted here.</summary>
    Unknown,

    /// <summary>"Tổng số", "total", without saying of what.</summary>
    Total,
    Received,

    /// <summary>Received in the period, where what was carried over stands beside it.</summary>
    NewlyReceived,
    CarriedOver,
    Online,
    Counter,
    Postal,

    /// <summary>Counter and post told as one count.</summary>
    CounterOrPostal,
    OnlineFull,
    OnlinePartial,
    DigitizedOnReceipt,
    ResultsDigitized,
    Resolved,
    Early,
    OnTime,

    /// <summary>Early and on time told as one count.</summary>
    EarlyOrOnTime,
    Late,
    InProcess,
    InProcessWithin,
    InProcessOverdue,
    Returned,
    PaidOnline,
    ReusedData,
}

/// <summary>What the topics are called, what they are shares of, and which indicator says the same of the data.</summary>
public static class Topics
{
    private static readonly Dictionary<Topic, Topic[]> Bases = new()
    {
        [Topic.Online] = [Topic.Received, Topic.Total, Topic.NewlyReceived],
        [Topic.Counter] = [Topic.Received, Topic.Total, Topic.NewlyReceived],
        [Topic.Postal] = [Topic.Received, Topic.Total, Topic.NewlyReceived],
        [Topic.CounterOrPostal] = [Topic.Received, Topic.Total, Topic.NewlyReceived],
        [Topic.OnlineFull] = [Topic.Online, Topic.Received, Topic.Total],
        [Topic.OnlinePartial] = [Topic.Online, Topic.Received, Topic.Total],
        [Topic.DigitizedOnReceipt] = [Topic.Received, Topic.Total, Topic.NewlyReceived],
        [Topic.ResultsDigitized] = [Topic.Received, Topic.Resolved, Topic.Total],
        [Topic.Resolved] = [Topic.Received, Topic.Total],
        [Topic.Early] = [Topic.Resolved, Topic.Received, Topic.Total],
        [Topic.OnTime] = [Topic.Resolved, Topic.Received, Topic.Total],
        [Topic.EarlyOrOnTime] = [Topic.Resolved, Topic.Received, Topic.Total],
        [Topic.Late] = [Topic.Resolved, Topic.Received, Topic.Total],
        [Topic.InProcess] = [Topic.Received, Topic.Total],
        [Topic.InProcessWithin] = [Topic.InProcess, Topic.Received, Topic.Total],
        [Topic.InProcessOverdue] = [Topic.InProcess, Topic.Received, Topic.Total],
        [Topic.NewlyReceived] = [Topic.Received, Topic.Total],
        [Topic.CarriedOver] = [Topic.Received, Topic.Total],
        [Topic.Returned] = [Topic.Resolved, Topic.Received, Topic.Total],
        [Topic.ReusedData] = [Topic.Received, Topic.Total],
    };

    private static readonly Dictionary<Topic, Wording> NamesOf = new()
    {
        [Topic.Unknown] = new("Chưa rõ chỉ tiêu", "Indicator not named"),
        [Topic.Total] = new("Tổng số", "Total"),
        [Topic.NewlyReceived] = new("Tiếp nhận mới", "Newly received"),
        [Topic.CounterOrPostal] = new("Trực tiếp và bưu chính", "Counter and post"),
        [Topic.OnlineFull] = new("Trực tuyến toàn trình", "Full online"),
        [Topic.OnlinePartial] = new("Trực tuyến một phần", "Partial online"),
        [Topic.EarlyOrOnTime] = new("Trước hạn và đúng hạn", "Early or on time"),
        [Topic.Returned] = new("Trả lại", "Returned"),
    };

    private static readonly Dictionary<Topic, Measure> Measured = new()
    {
        [Topic.Received] = Measure.Received,
        [Topic.NewlyReceived] = Measure.Received,
        [Topic.CarriedOver] = Measure.CarriedOver,
        [Topic.Online] = Measure.Online,
        [Topic.Counter] = Measure.Counter,
        [Topic.Postal] = Measure.Postal,
        [Topic.OnlineFull] = Measure.OnlineFull,
        [Topic.OnlinePartial] = Measure.OnlinePartial,
        [Topic.DigitizedOnReceipt] = Measure.DigitizedOnReceipt,
        [Topic.ResultsDigitized] = Measure.ResultsDigitized,
        [Topic.Resolved] = Measure.Resolved,
        [Topic.Early] = Measure.Early,
        [Topic.OnTime] = Measure.OnTime,
        [Topic.Late] = Measure.Late,
        [Topic.InProcess] = Measure.InProcess,
        [Topic.InProcessWithin] = Measure.InProcessWithin,
        [Topic.InProcessOverdue] = Measure.InProcessOverdue,
        [Topic.Returned] = Measure.Returned,
        [Topic.PaidOnline] = Measure.PaidOnline,
        [Topic.ReusedData] = Measure.ReusedData,
    };

    private static readonly Dictionary<Topic, Indicator> Indicated = new()
    {
        [Topic.Online] = Indicators.Online,
        [Topic.Postal] = Indicators.Postal,
        [Topic.OnlineFull] = Indicators.OnlineFull,
        [Topic.OnlinePartial] = Indicators.OnlinePartial,
        [Topic.DigitizedOnReceipt] = Indicators.DigitizedOnReceipt,
        [Topic.ResultsDigitized] = Indicators.ResultsDigitized,
        [Topic.OnTime] = Indicators.OnTimeClosed,
        [Topic.EarlyOrOnTime] = Indicators.OnTimeClosed,
        [Topic.InProcessOverdue] = Indicators.Overdue,
        [Topic.Returned] = Indicators.Returned,
        [Topic.PaidOnline] = Indicators.PaidOnline,
        [Topic.ReusedData] = Indicators.ReusedData,
    };

    /// <summary>The field's words for a topic.</summary>
    public static Wording NameOf(Topic topic) => NamesOf.GetValueOrDefault(topic) ?? Measures.Of(Measured[topic]).Name;

    /// <summary>What a count of the topic is commonly a share of, the most usual first.</summary>
    public static IReadOnlyList<Topic> BasesOf(Topic topic) => Bases.GetValueOrDefault(topic) ?? [];

    /// <summary>The count of the data that the words mean; null when none does.</summary>
    public static Measure? MeasureOf(Topic topic) => Measured.TryGetValue(topic, out var measure) ? measure : null;

    /// <summary>The rate of the data that the words mean; null when none does.</summary>
    public static Indicator? IndicatorOf(Topic topic) => Indicated.GetValueOrDefault(topic);

    /// <summary>The topic an indicator is printed under; unknown for one that no words of a text name.</summary>
    public static Topic OfIndicator(string id) => Indicated.FirstOrDefault(pair => pair.Value.Id == id).Key;
}
