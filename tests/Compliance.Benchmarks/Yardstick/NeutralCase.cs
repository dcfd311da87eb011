using System.Text.Json;
using System.Text.Json.Serialization;

namespace Compliance.Benchmarks.Yardstick;

/// <summary>A case of the neutral workload: the model of no engine, plain objects as anybody would write them.</summary>
internal sealed class NeutralCase
{
    public string CaseId { get; set; } = "";

    public Servant Servant { get; set; } = new();

    public HrAction Action { get; set; } = new();

    public string Note { get; set; } = "";
}

internal sealed class Servant
{
    public string Id { get; set; } = "";

    public string Name { get; set; } = "";

    public DateOnly BirthDate { get; set; }

    public string Citizenship { get; set; } = "";

    public string? SecondCitizenship { get; set; }

    public Schooling Education { get; set; } = new();

    public LanguageLevel Language { get; set; } = new();

    public HeldPosition Position { get; set; } = new();

    public HeldCertificate? Certificate { get; set; }

    public List<Sanction> Sanctions { get; set; } = [];

    public List<YearlyAppraisal> Appraisals { get; set; } = [];

    public List<Kin> Relatives { get; set; } = [];
}

internal sealed class Schooling
{
    public string Level { get; set; } = "";

    public string Institution { get; set; } = "";

    public string Field { get; set; } = "";
}

internal sealed class LanguageLevel
{
    public string Name { get; set; } = "";

    public string Level { get; set; } = "";
}

internal sealed class HeldPosition
{
    public string Title { get; set; } = "";

    public string Department { get; set; } = "";

    public string BodyId { get; set; } = "";

    public int Group { get; set; }

    public string Classification { get; set; } = "";

    public DateOnly Since { get; set; }
}

internal sealed class HeldCertificate
{
    public string Number { get; set; } = "";

    public int Group { get; set; }

    public int Subgroup { get; set; }

    public DateOnly Issued { get; set; }

    public DateOnly Expires { get; set; }
}

internal sealed class Sanction
{
    public string BreachId { get; set; } = "";

    public string Kind { get; set; } = "";

    public DateOnly Committed { get; set; }

    public DateOnly Discovered { get; set; }

    public DateOnly? ExplanationTaken { get; set; }

    public DateOnly Imposed { get; set; }

    /// <summary>None for the measure that the act itself imposes.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public DateOnly? Lapses { get; set; }

    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)]
    public string? Basis { get; set; }
}

internal sealed class YearlyAppraisal
{
    public int Year { get; set; }

    public DateOnly Date { get; set; }

    public int Score { get; set; }

    public string Evaluator { get; set; } = "";
}

internal sealed class Kin
{
    public string Id { get; set; } = "";

    public string Name { get; set; } = "";

    public string Relation { get; set; } = "";

    public string BodyId { get; set; } = "";

    public string ReportsTo { get; set; } = "";
}

internal sealed class TargetPosition
{
    public string BodyId { get; set; } = "";

    public int Group { get; set; }

    public int Subgroup { get; set; }

    public string SupervisorId { get; set; } = "";
}

internal sealed class RequestedLeave
{
    public string Kind { get; set; } = "";

    public DateOnly From { get; set; }

    public DateOnly To { get; set; }

    public int Days { get; set; }

    public DateOnly Requested { get; set; }
}

internal sealed class HrAction
{
    public string Type { get; set; } = "";

    public string OrderNumber { get; set; } = "";

    public DateOnly Date { get; set; }

    public DateOnly Ordered { get; set; }

    public DateOnly Delivered { get; set; }

    public DateOnly Effective { get; set; }

    public DateOnly NoticeGiven { get; set; }

    public TargetPosition Target { get; set; } = new();

    public int InterviewScore { get; set; }

    public int TestScore { get; set; }

    public Sanction? Measure { get; set; }

    public RequestedLeave? Leave { get; set; }

    public string? TerminationGround { get; set; }
}

/// <summary>The neutral cases as JSON, by source-generated code.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(NeutralCase))]
internal sealed partial class NeutralJson : JsonSerializerContext
{
    /// <summary>As a line of JSON Lines: letters of Azerbaijani as they are.</summary>
    public static NeutralJson Lines { get; } = new(new JsonSerializerOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping, PropertyNamingPolicy = JsonNamingPolicy.CamelCase });
}
