using System.Diagnostics;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Compliance.Browser.Tests.Office;

/// <summary>What is asked of every page, whatever it shows.</summary>
internal static class PageLook
{
    public const int Phone = 360;
    public const int Wide = 1280;

    /// <summary>Waits until the page that was asked for is there, whole. It is looked at again and again: an event that comes between a look and the waiting for it is never seen.</summary>
    /// <param name="page">Where it is to appear.</param>
    /// <param name="at">A part of its address.</param>
    public static async Task ArriveAsync(this IPage page, string at = "")
    {
        for (var clock = Stopwatch.StartNew(); !(page.Url.Contains(at, StringComparison.Ordinal) && await IsWholeAsync(page));)
        {
            clock.Elapsed.ShouldBeLessThan(TimeSpan.FromMinutes(2), $"still at {page.Url}");
            await Task.Delay(50);
        }
    }

    private static async Task<bool> IsWholeAsync(IPage page)
    {
        try
        {
            return await page.EvaluateAsync<string>("document.readyState") == "complete";
        }
        catch (PlaywrightException)
        {
            return false; // another page came while this one was asked
        }
    }

    /// <summary>Axe finds nothing, by day and by night, at a desk and on a phone; nothing scrolls sideways.</summary>
    public static async Task ShouldBeRightAsync(this IPage page)
    {
        await page.EvaluateAsync("document.querySelectorAll('details').forEach(d => d.open = true)");
        foreach (var width in new[] { Wide, Phone })
        {
            await page.SetViewportSizeAsync(width, 900);
            (await page.EvaluateAsync<int>("document.documentElement.scrollWidth")).ShouldBeLessThanOrEqualTo(width, page.Url);
            await AxeAsync(page);
            await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
            await AxeAsync(page, "color-contrast"); // dark pages differ by colour only
            await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        }
        await page.SetViewportSizeAsync(Wide, 900);
    }

    /// <summary>The first key leads past the menu, and the others to everything that can be used, each of it marked while it has the focus.</summary>
    public static async Task ShouldBeUsableByKeyboardAsync(this IPage page)
    {
        await page.Keyboard.PressAsync("Tab");
        (await page.EvaluateAsync<bool>("document.activeElement.matches('.skip') && document.activeElement.getBoundingClientRect().left >= 0")).ShouldBeTrue();
        var asked = await page.EvaluateAsync<int>("""
            () => {
                const first = new Set();
                window.want = new Set([...document.querySelectorAll('a[href], button, input:not([type=hidden], [hidden]), select, textarea, summary, [tabindex="0"]')].filter(e => !e.matches('.skip') && !e.disabled && e.checkVisibility() && getComputedStyle(e).pointerEvents !== 'none' && !(e.type === 'radio' && (e.checked ? false : document.querySelector(`input[name="${e.name}"]:checked`) || first.has(e.name) || !first.add(e.name)))));
                window.bare = [];
                document.addEventListener('focusin', e => { want.delete(e.target); if (getComputedStyle(e.target).outlineStyle === 'none' && !e.target.matches('main')) bare.push(e.target.outerHTML.slice(0, 200)); });
                return want.size + document.querySelectorAll('input[type=date], input[type=month]').length * 4 + 3;
            }
            """);
        for (var i = 0; i < asked; i++)
            await page.Keyboard.PressAsync("Tab");
        (await page.EvaluateAsync<string[]>("() => [...want].slice(0, 3).map(e => e.outerHTML.slice(0, 200))")).ShouldBeEmpty("not reached by the keyboard");
        (await page.EvaluateAsync<string[]>("() => bare.slice(0, 3)")).ShouldBeEmpty("the focus is not seen");
    }

    /// <summary>Axe finds nothing.</summary>
    public static async Task AxeAsync(this IPage page, params string[] rules)
    {
        var result = await page.RunAxe(new AxeRunOptions { ResultTypes = [ResultType.Violations], RunOnly = rules.Length == 0 ? null : RunOnlyOptions.Rules(rules) });
        result.Violations.Select(v => $"{page.Url} {v.Id}: {v.Help} ({v.Nodes.Length}) {v.Nodes[0].Html[..Math.Min(300, v.Nodes[0].Html.Length)]} {string.Join("; ", v.Nodes[0].Any.Concat(v.Nodes[0].All).Select(c => c.Message))}").ShouldBeEmpty();
    }
}
