using Compliance.Web.Security;
using static Compliance.Web.Security.Verb;

namespace Compliance.Web.Tests.Access;

/// <summary>What an endpoint needs and answers.</summary>
/// <param name="Endpoint">Method, template, and the handler of a page where it has a name: as <see cref="AccessEndpoints"/> lists it.</param>
/// <param name="Needs">The verb.</param>
/// <param name="Address">A request to it, with ids of body A; words in braces are filled in by <see cref="AccessStage"/>.</param>
/// <param name="Foreign">What a caller gets who may do it for another body: 404, or the status of a list that shows nothing of body A. Left out: it is of no body.</param>
/// <param name="Answer">What an allowed caller gets, with the place a redirect leads to.</param>
/// <param name="Form">Fields that are sent, as in a query; <c>files=@case</c> sends a case file of body A. A body of JSON where it begins with <c>@</c>.</param>
/// <param name="Page">The verb of the page, where the handler needs another one.</param>
/// <param name="OfAll">Whether only callers who see all bodies may; others get 403.</param>
internal sealed record AccessRow(string Endpoint, string Needs, string Address, string Foreign = "", string Answer = "200", string Form = "", bool OfAll = false, string Page = "")
{
    public bool IsApi => Address.StartsWith("/v1/", StringComparison.Ordinal);

    public bool IsPost => Endpoint.StartsWith("POST ", StringComparison.Ordinal);

    public override string ToString() => Endpoint;
}

/// <summary>One row an endpoint. A new page or address fails <see cref="AccessMatrixTests"/> until it has one.</summary>
internal static class AccessRows
{
    public static IReadOnlyList<AccessRow> All { get; } =
    [
        // signing in
        new("GET /sign-in", Anyone, "/sign-in"),
        new("POST /sign-in", Anyone, "/sign-in", Form: "login="),
        new("GET /sign-in/code", Anyone, "/sign-in/code", Answer: "302 /sign-in"),
        new("POST /sign-in/code", Anyone, "/sign-in/code", Answer: "302 /sign-in", Form: "code=1"),
        new("GET /sign-in/set-up", Anyone, "/sign-in/set-up", Answer: "302 /sign-in"),
        new("POST /sign-in/set-up", Anyone, "/sign-in/set-up", Answer: "302 /sign-in", Form: "code=1"),
        new("GET /start", Anyone, "/start", Answer: "404"), // there is an account
        new("POST /start", Anyone, "/start", Answer: "404", Form: "token=x&login=x&password=x"),
        new("GET /sign-out", Anyone, "/sign-out", Answer: "302 /"),
        new("POST /sign-out", Anyone, "/sign-out", Answer: "302 /sign-in", Form: "x=y"),
        new("GET /language", Anyone, "/language", Answer: "302 /"),
        new("POST /language", Anyone, "/language", Answer: "302 /", Form: "to=en"),
        new("GET /prove", Own, "/prove"),
        new("POST /prove", Own, "/prove", Form: "password=wrong"),
        new("GET /healthz", Anyone, "/healthz"),
        new("GET /wrong", Anyone, "/wrong", Answer: "404"),
        new("GET /sign-in/provider", Anyone, "/sign-in/provider", Answer: "404"), // no provider of identities is set up; with one: Identities/
        new("POST /sign-in/provider", Anyone, "/sign-in/provider", Answer: "404", Form: "to=/"),
        new("GET /sign-in/back", Anyone, "/sign-in/back", Answer: "404"),
        new("GET /sign-in/invitation", Anyone, "/sign-in/invitation", Answer: "404"),
        new("POST /sign-in/invitation", Anyone, "/sign-in/invitation", Answer: "404", Form: "login=x&invitation=x"),

        // one's own account
        new("GET /account", Own, "/account", Foreign: "200"),
        new("POST /account?handler=End", Own, "/account?handler=End", Foreign: "404", Answer: "302 /account", Form: "session={session}"),
        new("GET /account/password", Renew, "/account/password"),
        new("POST /account/password", Renew, "/account/password", Form: "old=x&password=x"),
        new("GET /account/recovery-codes", Own, "/account/recovery-codes"),
        new("POST /account/recovery-codes", Own, "/account/recovery-codes", Form: "x=y"),
        new("GET /account/second-factor", Own, "/account/second-factor"),
        new("POST /account/second-factor", Own, "/account/second-factor", Form: "code=1"),

        // administration
        new("GET /accounts", Administer, "/accounts"),
        new("GET /accounts/new", Administer, "/accounts/new"),
        new("POST /accounts/new", Administer, "/accounts/new", Form: "login={new}&role=auditor&reach=all"),
        new("GET /accounts/{id:guid}", Administer, "/accounts/{account}"),
        new("POST /accounts/{id:guid}", Administer, "/accounts/{account}", Answer: "302 /accounts/{account}", Form: "role=auditor&reach=all"),
        new("POST /accounts/{id:guid}?handler=End", Administer, "/accounts/{account}?handler=End", Answer: "302 /accounts/{account}", Form: "x=y"),
        new("POST /accounts/{id:guid}?handler=Factor", Administer, "/accounts/{account}?handler=Factor", Form: "x=y"),
        new("POST /accounts/{id:guid}?handler=Password", Administer, "/accounts/{account}?handler=Password", Form: "x=y"),
        new("POST /accounts/{id:guid}?handler=Invite", Administer, "/accounts/{account}?handler=Invite", Answer: "404", Form: "x=y"), // no provider is set up
        new("GET /keys", Administer, "/keys"),
        new("POST /keys?handler=Revoke", Administer, "/keys?handler=Revoke", Answer: "302 /keys", Form: "key={key}"),
        new("GET /keys/new", Administer, "/keys/new"),
        new("POST /keys/new", Administer, "/keys/new", Form: "name={new}&verbs=check&reach=all&days=1"),

        // cases
        new("GET /", Own, "/", Foreign: "200"),
        new("GET /Index", Own, "/Index", Foreign: "200"),
        new("GET /check", Check, "/check"),
        new("POST /check", Check, "/check", Foreign: "302 /check/", Answer: "302 /check/", Form: "purpose=review&files=@case"),
        new("GET /check/{id:guid}", Check, "/check/{batch}", Foreign: "404"),
        new("GET /check/{id:guid}/progress", Check, "/check/{batch}/progress", Foreign: "404"),
        new("POST /check/{id:guid}?handler=Stop", Check, "/check/{batch}?handler=Stop", Foreign: "404", Answer: "302 /check/{batch}", Form: "x=y"),
        new("GET /findings", Read, "/findings", Foreign: "200"),
        new("POST /findings?handler=Save", Read, "/findings?handler=Save&kind=violation", Foreign: "302 /findings", Answer: "302 /findings", Form: "name={new}"),
        new("POST /findings?handler=Delete", Read, "/findings?handler=Delete", Foreign: "302 /findings", Answer: "302 /findings", Form: "view={view}"),
        new("GET /findings/{file:guid}/{id}", Read, "/findings/{file}/{finding}", Foreign: "404"),
        new("GET /files/refused", Read, "/files/refused", Foreign: "200"),
        new("GET /files/{id:guid}", Read, "/files/{file}", Foreign: "404"),
        new("GET /files/{id:guid}?handler=Report", Read, "/files/{file}?handler=Report", Foreign: "404"),
        new("GET /files/{id:guid}/again", Check, "/files/{file}/again", Foreign: "404"),
        new("POST /files/{id:guid}/again", Check, "/files/{file}/again", Foreign: "404", Answer: "302 /files/{file}", Form: "rulebook={rulebook}"),

        // decisions; the one asked for is settled, so that who may settle gets a conflict
        new("GET /findings/{file:guid}/{id}/decide/{kind}", Judge, "/findings/{file}/{finding}/decide/remark", Foreign: "404"),
        new("POST /findings/{file:guid}/{id}/decide/{kind}", Judge, "/findings/{file}/{finding}/decide/remark", Foreign: "404", Answer: "302 /decisions/|409", Form: "ground=g&by=o&effect=none-identified&cause=c"),
        new("GET /decisions", Read, "/decisions", Foreign: "200"),
        new("POST /decisions?handler=Export", Report, "/decisions?handler=Export", Foreign: "200", Form: "x=y", Page: Read),
        new("GET /decisions/{id:guid}", Read, "/decisions/{decision}", Foreign: "404"),
        new("POST /decisions/{id:guid}?handler=Confirm", Confirm, "/decisions/{decision}?handler=Confirm", Foreign: "404", Answer: "409", Form: "x=y", Page: Read),
        new("POST /decisions/{id:guid}?handler=Withdraw", Judge, "/decisions/{decision}?handler=Withdraw", Foreign: "404", Answer: "409", Form: "x=y", Page: Read),
        new("GET /decisions/{id:guid}/refuse", Confirm, "/decisions/{decision}/refuse", Foreign: "404"),
        new("POST /decisions/{id:guid}/refuse", Confirm, "/decisions/{decision}/refuse", Foreign: "404", Answer: "409", Form: "ground=g"),
        new("POST /decisions/{id:guid}/refuse?handler=Confirm", Confirm, "/decisions/{decision}/refuse?handler=Confirm", Foreign: "404", Answer: "409", Form: "x=y"),
        new("POST /decisions/{id:guid}/refuse?handler=Withdraw", Confirm, "/decisions/{decision}/refuse?handler=Withdraw", Foreign: "404", Answer: "409", Form: "x=y"),

        // law, duties, eligibility, Reports
        new("GET /law", Own, "/law"),
        new("GET /law/{act}", Own, "/law/{act}"),
        new("GET /law/{act}/{number}", Own, "/law/{act}/{number}"),
        new("GET /duties", Read, "/duties?on=2023-01-01", Foreign: "200"),
        new("GET /duties?handler=Calendar", Read, "/duties?handler=Calendar&on=2023-01-01", Foreign: "200"),
        new("GET /duties/progress", Read, "/duties/progress?on=2023-01-01", Foreign: "200"),
        new("GET /eligibility", Check, "/eligibility"),
        new("POST /eligibility", Check, "/eligibility", Form: "Certificate=yes"),
        new("POST /eligibility?handler=Save", Check, "/eligibility?handler=Save", Form: "Certificate=yes"),
        new("GET /reports", Report, "/reports", Foreign: "200"),
        new("POST /reports", Report, "/reports", Foreign: "200", Answer: "302 /reports/", Form: "Asked.Period=2023&Asked.Body={body}&Asked.Formats=json&Asked.Language=en&Asked.Edition=published"),
        new("GET /reports/key", Report, "/reports/key"),
        new("GET /reports/{id:guid}", Report, "/reports/{report}", Foreign: "404"),
        new("POST /reports/{id:guid}?handler=Verify", Report, "/reports/{report}?handler=Verify", Foreign: "404", Form: "x=y"),
        new("GET /reports/{id:guid}/files/{**path}", Report, "/reports/{report}/files/manifest.json", Foreign: "404"),
        new("GET /reports/{id:guid}/read/{**path}", Report, "/reports/{report}/read/report.html", Foreign: "404"),
        new("GET /reports/{id:guid}/zip", Report, "/reports/{report}/zip", Foreign: "404"),
        new("GET /reports/{id:guid}/progress", Report, "/reports/{report}/progress", Foreign: "404"),

        // audit and persons
        new("GET /audit", Verb.Audit, "/audit", Foreign: "200"),
        new("POST /audit?handler=Export", Verb.Audit, "/audit?handler=Export", Foreign: "403", Form: "x=y", OfAll: true),
        new("GET /audit/key", Verb.Audit, "/audit/key"),
        new("GET /audit/head", Verb.Audit, "/audit/head"),
        new("GET /persons", Person, "/persons", Foreign: "200"),
        new("POST /persons?handler=Find", Person, "/persons?handler=Find", Foreign: "200", Form: "id={person}"),
        new("POST /persons?handler=Export", Person, "/persons?handler=Export", Foreign: "200", Form: "person={hash}"),
        new("POST /persons?handler=Erase", Person, "/persons?handler=Erase", Foreign: "200", Answer: "302 /persons/erasures/", Form: "person={hash}&bodies={body}"),
        new("GET /persons/erasures/{id:guid}", Person, "/persons/erasures/{erasure}", Foreign: "404"),
        new("POST /persons/erasures/{id:guid}?handler=Confirm", Person, "/persons/erasures/{erasure}?handler=Confirm", Foreign: "404", Form: "password=wrong"),
        new("POST /persons/erasures/{id:guid}?handler=Refuse", Person, "/persons/erasures/{erasure}?handler=Refuse", Foreign: "404", Answer: "302 /persons/erasures/", Form: "x=y"),

        // for HR systems
        new("GET /v1/openapi.json", Anyone, "/v1/openapi.json"),
        new("GET /v1/case-file.schema.json", Anyone, "/v1/case-file.schema.json"),
        new("POST /v1/checks", Check, "/v1/checks", Foreign: "403", Form: "@case"),
        new("POST /v1/prechecks", Check, "/v1/prechecks?on=2022-05-10&act={case-act}", Foreign: "403", Form: "@case"),
        new("GET /v1/provisions", Own, "/v1/provisions"),
        new("GET /v1/provisions/{id}", Own, "/v1/provisions/{provision}"),
        new("GET /v1/rules", Own, "/v1/rules"),
        new("GET /v1/rules/{id}", Own, "/v1/rules/{rule}"),
        new("GET /v1/findings", Read, "/v1/findings", Foreign: "200"),
        new("GET /v1/findings/counts", Read, "/v1/findings/counts?by=body", Foreign: "200"),
        new("GET /v1/findings/{file:guid}/{id}", Read, "/v1/findings/{file}/{finding}", Foreign: "404"),
        new("GET /v1/files/{id:guid}", Read, "/v1/files/{file}", Foreign: "404"),
        new("GET /v1/duties", Read, "/v1/duties?from=2023-01-01", Foreign: "200"),
        new("GET /v1/reports", Report, "/v1/reports", Foreign: "200"),
        new("POST /v1/reports", Report, "/v1/reports", Foreign: "404", Answer: "202", Form: "@report"),
        new("GET /v1/reports/key", Report, "/v1/reports/key"),
        new("GET /v1/reports/{id:guid}", Report, "/v1/reports/{report}", Foreign: "404"),
        new("GET /v1/reports/{id:guid}/events", Report, "/v1/reports/{report}/events", Foreign: "404"),
        new("GET /v1/reports/{id:guid}/manifest", Report, "/v1/reports/{report}/manifest", Foreign: "404"),
        new("GET /v1/reports/{id:guid}/files/{**path}", Report, "/v1/reports/{report}/files/report.html", Foreign: "404"),
        new("GET /v1/reports/{id:guid}/zip", Report, "/v1/reports/{report}/zip", Foreign: "404"),
        new("POST /v1/batches", Check, "/v1/batches?purpose=review", Foreign: "202", Answer: "202", Form: "@line"),
        new("GET /v1/batches", Check, "/v1/batches", Foreign: "200"),
        new("GET /v1/batches/{id:guid}", Check, "/v1/batches/{batch}", Foreign: "404"),
        new("GET /v1/batches/{id:guid}/events", Check, "/v1/batches/{batch}/events", Foreign: "404"),
        new("POST /v1/batches/{id:guid}/stop", Check, "/v1/batches/{batch}/stop", Foreign: "404", Form: "@nothing"),
    ];

    /// <summary>What each role may, as docs/service/accounts.md says it: written again here, so that a verb added in the code by mistake is seen.</summary>
    public static IReadOnlyDictionary<string, string[]> Roles { get; } = new Dictionary<string, string[]>(StringComparer.Ordinal)
    {
        ["legal-officer"] = [Check, Read, Judge, Report, Own, Renew],
        ["reviewer"] = [Read, Judge, Confirm, Report, Own, Renew],
        ["auditor"] = [Read, Report, Verb.Audit, Own, Renew],
        ["hr-system"] = [Check, Read, Own, Renew],
        ["administrator"] = [Administer, Person, Verb.Audit, Own, Renew],
    };
}
