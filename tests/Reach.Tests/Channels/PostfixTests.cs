// E-mails against the mail server that Debian ships: encrypted, signed, delivered, and refused in the server's own words.
using System.Diagnostics;
using System.Security.Cryptography;
using Mitos.Reach.Channels;
using Mitos.Reach.Channels.Contracts;
using Mitos.Reach.Channels.Email;

namespace Mitos.Reach.Tests.Channels;

public sealed class PostfixTests
{
    [FactWithPostfix]
    public async Task A_mail_is_encrypted_signed_and_delivered_and_an_unknown_address_is_known_as_one()
    {
        using var postfix = new PostfixServer();
        using var key = RSA.Create(2048);
        var sender = new SmtpSender(TimeProvider.System);
        var connection = Connection(postfix.Port, key, verify: "no");
        var result = await sender.SendAsync(connection, Message("maria@mail.example"), default);
        Assert.Equal(SendOutcome.Accepted, result.Outcome);
        var mail = (await postfix.MailAsync()).ReplaceLineEndings("\r\n");
        Assert.Contains("ESMTPS", mail, StringComparison.Ordinal);
        Assert.Contains("List-Unsubscribe-Post: List-Unsubscribe=One-Click", mail, StringComparison.Ordinal);
        Assert.Contains("DKIM-Signature: v=1; a=rsa-sha256; c=relaxed/relaxed; d=shop.example; s=one;", mail, StringComparison.Ordinal);
        Assert.Equal("True", Verified(mail, key));
        Assert.Equal("False", Verified(mail.Replace("Subject: =?", "Subject: x=?"), key));

        var unknown = await sender.SendAsync(connection, Message("nobody@mail.example"), default);
        Assert.Equal((SendOutcome.Bounced, "unknown_user", true), (unknown.Outcome, unknown.Reason, unknown.IsDead));
        Assert.DoesNotContain("nobody@", unknown.Detail, StringComparison.Ordinal);
        Assert.Equal(SendOutcome.Accepted, (await sender.SendAsync(connection, Message("maria@mail.example"), default)).Outcome);
        Assert.Equal(SendOutcome.Down, (await sender.SendAsync(Connection(postfix.Port, key, verify: "yes"), Message("maria@mail.example"), default)).Outcome);
    }

    /// <summary>By a verifier that is not ours: Debian's python3-dkim, with the public key in place of DNS.</summary>
    private static string? Verified(string mail, RSA key)
    {
        var file = Path.GetTempFileName();
        File.WriteAllText(file, mail);
        var record = $"v=DKIM1; k=rsa; p={Convert.ToBase64String(key.ExportSubjectPublicKeyInfo())}";
        using var process = Process.Start(new ProcessStartInfo("/usr/bin/python3", ["-c", $"import dkim,sys;print(dkim.verify(open('{file}','rb').read(), dnsfunc=lambda name, timeout=5: b'{record}'))"]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var said = process.StandardOutput.ReadToEnd().Trim();
        var errors = process.StandardError.ReadToEnd();
        process.WaitForExit();
        File.Delete(file);
        Assert.True(process.ExitCode == 0, $"The verifier failed: {errors}");
        return said;
    }

    private static OutgoingMessage Message(string to) => new("AAAAAAAAAAAAAAAAAAAAAA.0", to, new OutgoingContent("el", "Καλώς ήρθες, Μαρία — μια γραμμή που είναι μακρύτερη από όσο χωρά σε μία λέξη", "Γεια\n.\nτέλος", "<p>Γεια</p>", null, null, null), true, "https://shop.example/p/unsubscribe/x");

    private static OpenConnection Connection(int port, RSA key, string verify) => new(1, "smtp", "postfix", 0, verify == "no" ? 1 : 2, new Dictionary<string, string>
    {
        ["host"] = "127.0.0.1", ["port"] = $"{port}", ["security"] = "starttls", ["verify"] = verify, ["from"] = "news@shop.example", ["fromName"] = "Αριάδνη", ["hello"] = "mitos.shop.example",
        ["dkimDomain"] = "shop.example", ["dkimSelector"] = "one", ["dkimKey"] = key.ExportPkcs8PrivateKeyPem(),
    });
}
