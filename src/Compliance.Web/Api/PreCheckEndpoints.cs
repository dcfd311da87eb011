using Compliance.Checking;
using Compliance.Json;
using Compliance.Web.Checks;
using Compliance.Web.Security;

namespace Compliance.Web.Api;

/// <summary><c>POST /v1/prechecks</c>: may this order be signed on this day?</summary>
public static class PreCheckEndpoints
{
    /// <summary>Adds the endpoint.</summary>
    public static void Map(RouteGroupBuilder v1) => v1.MapPost("/prechecks", CheckAsync).Under(Verb.Check, new("May this order be signed on this day?", "PreCheck")
    {
        Remark = "The order is an act of the case file in the body; it is judged as if it were done on the day. Nothing is kept. 'may' is 'yes' only if nothing blocks and nothing is missing; what is advisory remains to be looked at.",
        Takes = TakenBody.CaseFile,
        Parameters =
        [
            new("on", ParameterKind.Day, "The day on which the order is to be signed.") { IsRequired = true, Example = "2022-05-10" },
            new("act", ParameterKind.Word, "Id of the act in the file.") { IsRequired = true, Example = "inspection" },
            new("until", ParameterKind.Day, "The last day of duties that follow; left out: a year after the day.") { Example = "2022-12-31" },
            Parameter.Language, Parameter.KnownOn, Parameter.Proof,
        ],
        Problems = [413, 415, 422],
    });

    private static async Task<IResult> CheckAsync(HttpContext context, Shelf shelf, ServiceOptions options, CheckLog log)
    {
        var (asked, caller) = (Asked.Of(context), Caller.Of(context));
        using var clock = Limit.Of(context, options);
        if (await CaseFileBody.ReadAsync(context, clock.Token) is not { } content)
            return new ProblemResult(Refusals.TooLarge(ReadLimits.Default.Bytes));
        var read = CaseFileBody.Parse(content);
        if (read.Case is not { } file)
            return ProblemResult.Faults(read.Faults, asked.Language);
        if (!caller.Sees(file))
            return ProblemResult.ForeignBody();
        var on = asked.Day("on")!.Value;
        var how = new CheckOptions { KnownOn = asked.Day("knownOn"), WithProof = asked.Is("proof"), Stop = clock.Token };
        if (PreCheck.Of(shelf.Current.Checker, file, asked.Word("act"), on, asked.Day("until") ?? on.AddYears(1), how) is not { } answer)
            return new ProblemResult(Problems.Of(422, "no-such-act", "The case file holds no act of the id that 'act' names.", "Name the id of an act under 'acts'."));
        using var text = new StringWriter(System.Globalization.CultureInfo.InvariantCulture);
        new PreCheckWriter(text, asked.Language, asked.Is("proof")).Write(answer);
        await log.NoteAsync(caller.Id);
        return asked.Answer(text.ToString());
    }
}
