using Compliance.Json;
using Compliance.Law;
using Compliance.Web.Security;
using Microsoft.AspNetCore.Mvc;

namespace Compliance.Web.Api;

/// <summary>A refusal as the answer of an endpoint.</summary>
public sealed class ProblemResult(ProblemDetails problem) : IResult
{
    /// <inheritdoc/>
    public Task ExecuteAsync(HttpContext httpContext) => Problems.WriteAsync(httpContext, problem);

    /// <summary>There is no such thing, or it is not shown.</summary>
    public static IResult NotFound(string what) => new ProblemResult(Problems.NotFound(what));

    /// <summary>What was sent, a case file unless something else is named, was refused: all of its faults.</summary>
    public static IResult Faults(IReadOnlyList<Fault> faults, Language language, string code = "case-file", string title = "The case file has faults: nothing was judged.")
    {
        var problem = Problems.Of(422, code, title, "Put right what 'faults' lists. Lines and columns count from 1.");
        problem.Extensions["faults"] = faults.Select(f => new { code = f.Code, line = f.Line, column = f.Column, path = f.JsonPath, words = f.Words.In(language) }).ToList();
        return new ProblemResult(problem);
    }

    /// <summary>The file speaks of a body that was not given to the caller; which one is not said.</summary>
    public static IResult ForeignBody() => new ProblemResult(Problems.Of(403, "body", "The case file names no body, or one that was not given to the caller.", "Send files of the bodies given to the key; an administrator can give it others."));
}
