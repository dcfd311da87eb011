namespace Compliance.Web.Api;

/// <summary>What an endpoint takes and gives: requests are held against it, and the description of the interface is written from it.</summary>
/// <param name="Summary">What it does, in a sentence.</param>
/// <param name="Schema">Name of the schema of its answer.</param>
public sealed record Contract(string Summary, string Schema)
{
    /// <summary>JSON.</summary>
    public const string Json = "application/json";

    /// <summary>JSON Lines.</summary>
    public const string Lines = "application/x-ndjson";

    /// <summary>A calendar.</summary>
    public const string Calendar = "text/calendar";

    /// <summary>Server-Sent Events.</summary>
    public const string Events = "text/event-stream";

    /// <summary>A ZIP archive.</summary>
    public const string Zip = "application/zip";

    /// <summary>Bytes of any kind.</summary>
    public const string Bytes = "application/octet-stream";

    /// <summary>A key in PEM.</summary>
    public const string Pem = "application/x-pem-file";

    /// <summary>More that a reader has to know.</summary>
    public string Remark { get; init; } = "";

    /// <summary>Its query parameters; all others are refused.</summary>
    public IReadOnlyList<Parameter> Parameters { get; init; } = [];

    /// <summary>Headers it reads; those that are required are asked for.</summary>
    public IReadOnlyList<Parameter> Headers { get; init; } = [];

    /// <summary>What it can answer with, the usual one first; <c>Accept</c> chooses.</summary>
    public IReadOnlyList<string> Gives { get; init; } = [Json];

    /// <summary>The body it takes; <c>null</c> for none.</summary>
    public TakenBody? Takes { get; init; }

    /// <summary>Status codes of answers that are no problems, with what they mean.</summary>
    public IReadOnlyList<(int Status, string Words)> Answers { get; init; } = [(200, "The answer.")];

    /// <summary>Name of an example of the answer; empty for none.</summary>
    public string Example { get; init; } = "";

    /// <summary>What a status means at this endpoint, where that is not what it means elsewhere.</summary>
    public IReadOnlyDictionary<int, string> Meanings { get; init; } = new Dictionary<int, string>();

    /// <summary>Status codes of problems beyond those every endpoint has.</summary>
    public IReadOnlyList<int> Problems { get; init; } = [];
}

/// <summary>Puts contracts on endpoints.</summary>
public static class ContractExtensions
{
    /// <summary>Holds requests to the endpoint against a contract, and asks for a verb.</summary>
    public static RouteHandlerBuilder Under(this RouteHandlerBuilder endpoint, string verb, Contract contract)
    {
        ArgumentNullException.ThrowIfNull(contract);
        return endpoint.WithMetadata(new Security.NeedsAttribute(verb), contract).WithSummary(contract.Summary);
    }
}
