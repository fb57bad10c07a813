// What a message costs, as the business has set it.
namespace Mitos.Engage.Journeys.Contracts;

public interface IMessagePrices
{
    /// <summary>By channel, of one message or one part of an SMS, in the currency of the business. What is not named has no price.</summary>
    IReadOnlyDictionary<string, decimal> Current { get; }
}
