using System.Reflection;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Routing.Template;

namespace Dashboard.Tests.Browser;

public class PagesTests
{
    [Fact]
    public void All_OfEveryRoute_HoldAnAddress()
    {
        var paths = Pages.All.Select(address => address.Data.Split('?')[0]).ToList();

        var forgotten = typeof(WebApp).Assembly.GetTypes()
            .SelectMany(page => page.GetCustomAttributes<RouteAttribute>())
            .Select(route => route.Template)
            .Where(template => !paths.Any(path => new TemplateMatcher(TemplateParser.Parse(template), []).TryMatch(path, [])));

        Assert.Empty(forgotten);
    }
}
