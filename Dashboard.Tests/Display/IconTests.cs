using System.Reflection;
using Dashboard.Display;

namespace Dashboard.Tests.Display;

public sealed class IconTests
{
    [Fact]
    public void EveryShape_IsDrawn()
    {
        var shapes = typeof(Icon).GetFields(BindingFlags.Public | BindingFlags.Static).Where(field => field.IsLiteral).Select(field => (string)field.GetRawConstantValue()!).ToList();

        Assert.True(shapes.Count > 20);
        Assert.All(shapes, shape => Assert.Contains($".{shape} {{", Icon.Style));
    }
}
