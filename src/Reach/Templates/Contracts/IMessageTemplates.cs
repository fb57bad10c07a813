// The questions that other modules ask about templates.
using System.Text.Json;
using Mitos.Kernel.Data;

namespace Mitos.Reach.Templates.Contracts;

/// <summary>A template, for choosers.</summary>
/// <param name="Channels">For which it has content in its published version; in the draft where none is published.</param>
/// <param name="Languages"><c>el</c>, <c>en</c>.</param>
/// <param name="IsPublished">Only then messages can be sent with it.</param>
public sealed record TemplateInfo(string Key, string Name, IReadOnlyList<string> Channels, IReadOnlyList<string> Languages, bool IsPublished);

/// <summary>What a customer would get, or why she would not.</summary>
/// <param name="Language">In which it was written for her.</param>
/// <param name="Subject">Of an e-mail, or the title of a notification; null elsewhere.</param>
/// <param name="Text">As plain text.</param>
/// <param name="Html">Of an e-mail; null elsewhere.</param>
/// <param name="Faults">What is broken or missing; a message with a fault is not sent.</param>
public sealed record TemplatePreview(string Language, string? Subject, string Text, string? Html, IReadOnlyList<TemplateFault> Faults);

/// <summary>Answers from memory, but for the customer of a preview; safe from any thread.</summary>
public interface IMessageTemplates
{
    IReadOnlyList<TemplateInfo> All { get; }

    /// <summary>Null when there is none.</summary>
    TemplateInfo? Find(string key);

    /// <summary>Whether messages of this channel can be sent with it: it is published and has content for the channel.</summary>
    bool Exists(string key, string channel);

    /// <summary>Writes it for a customer, or for nobody in particular, and sends nothing. Null when there is no such template or it has no content for the channel.</summary>
    /// <param name="profile">0 for the sample customer.</param>
    /// <param name="language">Null for the customer's own.</param>
    /// <param name="data">What the template reads as <c>event</c>.</param>
    TemplatePreview? Preview(Session read, string key, string channel, long profile, string? language, JsonElement? data);
}
