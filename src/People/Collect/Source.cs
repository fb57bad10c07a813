// A source of events: something of the business that sends with a write key.
using Mitos.People.Collect.Contracts;

namespace Mitos.People.Collect;

internal sealed record Source(int Id, string Name, SourceKind Kind, string KeyHash, string KeyShown, long CreatedAt, bool Disabled);
