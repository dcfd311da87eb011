namespace Compliance.Web.Tests.Access;

/// <summary>Every endpoint against everybody who could ask: the list of endpoints comes from routing, what each needs from <see cref="AccessRows"/>.</summary>
public sealed class AccessMatrixTests
{
    private AccessStage _stage = null!;

    [OneTimeSetUp]
    public async Task OpenAsync() => _stage = await AccessStage.OpenAsync();

    [OneTimeTearDown]
    public async Task CloseAsync() => await _stage.DisposeAsync();

    [Test]
    public async Task Every_endpoint_has_one_row_and_every_row_an_endpoint()
    {
        var endpoints = await AccessEndpoints.NamesAsync(_stage.Service);
        var rows = AccessRows.All.Select(r => r.Endpoint).ToList();
        rows.ShouldBeUnique();
        endpoints.Except(rows, StringComparer.Ordinal).ShouldBeEmpty("AccessRows has no row for these endpoints");
        rows.Except(endpoints, StringComparer.Ordinal).ShouldBeEmpty("AccessRows has rows for what is not there");
    }

    [TestCaseSource(typeof(AccessRows), nameof(AccessRows.All))]
    public async Task An_endpoint_answers_those_who_may_and_refuses_all_others(object row) => await MatrixAsync((AccessRow)row);

    [TestCaseSource(typeof(AccessRows), nameof(AccessRows.All))]
    public async Task A_caller_of_another_body_reads_nothing_of_this_one(object row) => await ForeignAsync((AccessRow)row);

    private async Task MatrixAsync(AccessRow row)
    {
        var (wrong, allowed) = (new List<string>(), 0);
        foreach (var caller in _stage.Callers)
        {
            var may = caller.May(row);
            var sends = row.IsPost && !row.IsApi && (may || (row.Page.Length > 0 && caller.May(row with { Needs = row.Page })));
            var by = sends ? await _stage.AnewAsync(caller) : caller;
            var answer = await _stage.SendAsync(row, by, sends ? await _stage.FormAsync(by) : null);
            var expected = !may ? Refusal(row, caller) : row.OfAll && !caller.SeesAll ? "403" : _stage.Filled(row.Answer, by);
            if (!answer.Is(expected))
                wrong.Add($"{caller.Name}: {answer.Words} instead of {expected}");
            if (may && answer.Is(expected) && answer.Status is < 400 or 404 or 409)
                allowed++;
            if (!may && _stage.Canaries.FirstOrDefault(c => answer.Text.Contains(c, StringComparison.OrdinalIgnoreCase)) is { } canary)
                wrong.Add($"{caller.Name} was refused and reads '{canary}'");
        }
        wrong.ShouldBeEmpty(row.Endpoint);
        allowed.ShouldBeGreaterThan(0, $"{row.Endpoint} answers nobody");
    }

    private async Task ForeignAsync(AccessRow row)
    {
        var (wrong, asked) = (new List<string>(), 0);
        foreach (var caller in _stage.Foreigners.Where(c => c.May(row)))
        {
            var by = row.IsPost && !row.IsApi ? await _stage.AnewAsync(caller) : caller;
            if (row.Address.Contains("{session}", StringComparison.Ordinal) || row.Form.Contains("{session}", StringComparison.Ordinal))
                by = by with { Session = _stage.Caller("legal-officer").Session };
            var answer = await _stage.SendAsync(row, by, row.IsPost && !row.IsApi ? await _stage.FormAsync(by) : null);
            asked++;
            if (row.Foreign.Length > 0 && !answer.Is(row.Foreign))
                wrong.Add($"{caller.Name}: {answer.Words} instead of {row.Foreign}");
            // administrators see which bodies accounts and keys have: those pages are of no body
            foreach (var canary in _stage.Canaries.Where(c => (row.Foreign.Length > 0 || c != AccessStage.Alpha) && answer.Text.Contains(c, StringComparison.OrdinalIgnoreCase)))
                wrong.Add($"{caller.Name} reads '{canary}'");
        }
        wrong.ShouldBeEmpty(row.Endpoint);
        asked.ShouldBeGreaterThan(0, $"{row.Endpoint}: nobody of another body may ask at all");
    }

    private static string Refusal(AccessRow row, AccessCaller caller) =>
        row.IsApi ? caller.IsSomebody(row) ? "403" : "401"
        : caller.IsSomebody(row) ? caller.MustChange && !row.IsPost ? "302 /account/password" : "403"
        : row.IsPost ? "403" : "302 /sign-in";
}
