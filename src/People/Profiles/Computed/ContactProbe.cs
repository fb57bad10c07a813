// Whether a definition could spell out, answer by answer, telephone numbers and e-mail addresses to somebody who may not read them.
using Mitos.Kernel.Events.Filtering;
using Mitos.Kernel.Http;
using Mitos.Kernel.Staff;

namespace Mitos.People.Profiles.Computed;

internal static class ContactProbe
{
    /// <summary>What is kept is seen customer by customer: it must not ask about contacts.</summary>
    /// <returns>Null for whoever may read them, and for what does not ask about them.</returns>
    public static Problem? OfDefinition(ComputedTrait definition, Caller caller) =>
        !caller.May(Permission.ReadContacts) && (definition.Filters ?? []).Select(filter => filter.Property).Append(definition.Property).Any(path => path is not null && ContactMask.Names(path)) ? NotAllowed : null;

    /// <summary>A preview answers at once and for each customer, so any comparison of texts may be turned into a question about a contact, whatever the property is called.</summary>
    public static Problem? OfPreview(ComputedTrait definition, Caller caller) =>
        OfDefinition(definition, caller) ?? (!caller.May(Permission.ReadContacts) && (definition.Filters ?? []).Any(filter => filter.Operator is not (FilterOperator.Present or FilterOperator.Absent)) ? NotAllowed : null);

    private static Problem NotAllowed => new(403, "not_allowed", "By this definition one could find out telephone numbers and e-mail addresses that your role does not read. Ask an administrator for ReadContacts, or leave the filters out.");
}
