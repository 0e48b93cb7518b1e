using System.Net.Mime;
using System.Text;
using System.Xml.Linq;
using Dashboard.Display;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;

namespace Dashboard.Exhibits;

/// <summary>Makes the files of sections: a picture that can be cited, and text for a spreadsheet.</summary>
internal sealed class ExhibitFiles(HtmlRenderer renderer, Stylesheet looks)
{
    /// <summary>The drawings of a section with what they say of themselves.</summary>
    public async Task<IResult> PictureAsync(Exhibit exhibit, PictureCaption caption, string fileName) => Results.File(
        Encoding.UTF8.GetBytes(Picture.Write(await RenderAsync(exhibit, SectionView.Picture), caption, looks)), MediaTypeNames.Image.Svg, fileName);

    /// <summary>The figures of a section, a column beside the other.</summary>
    public async Task<IResult> TextAsync(Exhibit exhibit, string fileName)
    {
        var text = XElement.Parse(await RenderAsync(exhibit, SectionView.Text)).Element("pre")!.Value;

        // the mark at the front tells spreadsheets that the letters are Unicode
        return Results.File([.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)], "text/tab-separated-values; charset=utf-8", fileName);
    }

    private Task<string> RenderAsync(Exhibit exhibit, SectionView view) => renderer.Dispatcher.InvokeAsync(async () =>
    {
        var parameters = ParameterView.FromDictionary(new Dictionary<string, object?> { [nameof(ExhibitRoot.Exhibit)] = exhibit, [nameof(ExhibitRoot.View)] = view });
        return (await renderer.RenderComponentAsync<ExhibitRoot>(parameters)).ToHtmlString();
    });
}
