// A template's content with all its Liquid read, ready to be written for many customers.
using Mitos.Reach.Templates.Contracts;
using Mitos.Reach.Templates.Liquid;

namespace Mitos.Reach.Templates.Writing;

/// <summary>Every text of a content, by its place: <c>el.email.subject</c>, <c>en.email.blocks[2].text</c>.</summary>
internal sealed class CompiledTemplate
{
    private readonly Dictionary<string, LiquidTemplate> _texts = [];
    private readonly List<TemplateFault> _faults = [];

    public CompiledTemplate(TemplateContent content)
    {
        Content = content;
        foreach (var (language, one) in content.Languages)
        {
            Read(language, one);
        }
    }

    public TemplateContent Content { get; }

    /// <summary>What keeps it from being published.</summary>
    public IReadOnlyList<(string Field, string Fault)> Faults => [.. _faults.Select(fault => (fault.Place!, new LiquidFault(fault.What, fault.Line).ToString()))];

    public LiquidTemplate? At(string place) => _texts.GetValueOrDefault(place);

    /// <summary>Of one channel's texts: <c>el.email</c>.</summary>
    public IEnumerable<TemplateFault> FaultsOf(string part) => _faults.Where(fault => fault.Place!.StartsWith(part + ".", StringComparison.Ordinal));

    private void Read(string language, LanguageContent one)
    {
        if (!TemplateContent.AllLanguages.Contains(language))
        {
            Add(language, $"The languages are {string.Join(", ", TemplateContent.AllLanguages)}.");
            return;
        }

        if (one.Email is { } email)
        {
            Required($"{language}.email.subject", email.Subject);
            Optional($"{language}.email.preheader", email.Preheader);
            if (email.Blocks is not { Count: > 0 and <= EmailShape.MostBlocks })
            {
                Add($"{language}.email.blocks", $"An e-mail has 1 to {EmailShape.MostBlocks} blocks.");
            }

            Blocks($"{language}.email.blocks", email.Blocks ?? [], isInside: false);
        }

        if (one.Sms is { } sms)
        {
            Required($"{language}.sms.text", sms.Text);
        }

        if (one.Push is { } push)
        {
            Required($"{language}.push.title", push.Title);
            Required($"{language}.push.body", push.Body);
            Optional($"{language}.push.url", push.Url);
        }

        if (one.Chat is { } chat)
        {
            Required($"{language}.chat.text", chat.Text);
            Optional($"{language}.chat.button", chat.Button);
            Optional($"{language}.chat.url", chat.Url);
            Each($"{language}.chat.template.parameters", chat.Template?.Parameters ?? []);
        }

        Optional($"{language}.webhook.body", one.Webhook?.Body);
    }

    private void Blocks(string place, IReadOnlyList<EmailBlock> blocks, bool isInside)
    {
        for (var index = 0; index < blocks.Count; index++)
        {
            var (here, block) = ($"{place}[{index}]", blocks[index]);
            _faults.AddRange(EmailShape.FaultsOf(block, isInside).Select(fault => new TemplateFault(TemplateFaultKind.Broken, $"{here}.{fault.Field}", 0, fault.Fault)));
            Optional($"{here}.text", block.Text);
            Optional($"{here}.url", block.Url);
            Optional($"{here}.image", block.Image);
            Optional($"{here}.alt", block.Alt);
            for (var column = 0; column < (isInside ? 0 : block.Columns?.Count ?? 0); column++)
            {
                Blocks($"{here}.columns[{column}]", block.Columns![column], isInside: true);
            }
        }
    }

    private void Each(string place, IReadOnlyList<string> texts)
    {
        for (var index = 0; index < texts.Count; index++)
        {
            Required($"{place}[{index}]", texts[index]);
        }
    }

    private void Required(string place, string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            Add(place, "A text is missing here.");
            return;
        }

        Optional(place, text);
    }

    private void Optional(string place, string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return;
        }

        var (template, fault) = LiquidTemplate.Read(text);
        if (template is not null)
        {
            _texts[place] = template;
        }
        else
        {
            Add(place, fault!.Message, fault.Line);
        }
    }

    private void Add(string place, string what, int line = 0) => _faults.Add(new TemplateFault(TemplateFaultKind.Broken, place, line, what));
}
