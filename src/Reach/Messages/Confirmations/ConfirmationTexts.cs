// Puts the text of the question into place when a purpose begins to want it.
using Mitos.People.Consent.Contracts;
using Mitos.Reach.Brand.Contracts;
using Mitos.Reach.Templates.Contracts;

namespace Mitos.Reach.Messages.Confirmations;

/// <param name="templates">Late: purposes are asked while messages are written.</param>
internal sealed class ConfirmationTexts(Lazy<IReadyTemplates> templates, IBrand brand) : IConfirmationTexts
{
    private const string Program = "Mitos";

    public Task PrepareAsync(CancellationToken cancellationToken) => templates.Value.PutAsync([ConfirmationStage.Template], brand.Current.Language, Program, cancellationToken);
}
