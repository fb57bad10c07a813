// The SQL of second factors: sealed secrets, the newest code that was used, and recovery codes.
using Dapper;
using Mitos.Kernel.Data;

namespace Mitos.Kernel.Staff;

internal sealed class SecondFactorStore(Database database)
{
    public Task SavePendingAsync(int staff, byte[] pending, CancellationToken cancellationToken) => database.WriteAsync(session =>
        session.Connection.Execute("update staff set totp_pending = @pending where id = @staff", new { staff, pending }), cancellationToken);

    /// <summary>Puts the secret that was shown in force, with its first code used up, new recovery codes, and every other session ended.</summary>
    public Task<bool> ConfirmAsync(int staff, byte[] pending, long step, long now, IEnumerable<string> codeHashes, string keptSession, CancellationToken cancellationToken) => database.WriteAsync(session =>
    {
        var changed = session.Connection.Execute(
            "update staff set totp_secret = totp_pending, totp_pending = null, totp_since = @now, totp_step = @step where id = @staff and totp_pending = @pending",
            new { staff, pending, step, now }) > 0;
        if (changed)
        {
            ReplaceCodes(session, staff, codeHashes);
            session.Connection.Execute("delete from staff_session where staff = @staff and token_hash <> @keptSession", new { staff, keptSession });
        }

        return changed;
    }, cancellationToken);

    /// <summary>Uses a code's step up; false when it, or a later one, was used before, on any node.</summary>
    public Task<bool> UseStepAsync(int staff, long step, CancellationToken cancellationToken) => database.WriteAsync(session =>
        session.Connection.Execute("update staff set totp_step = @step where id = @staff and totp_step < @step", new { staff, step }) > 0, cancellationToken);

    /// <summary>Uses a recovery code up.</summary>
    public Task<bool> UseCodeAsync(int staff, string hash, CancellationToken cancellationToken) => database.WriteAsync(session =>
        session.Connection.Execute("delete from staff_recovery where code_hash = @hash and staff = @staff", new { staff, hash }) > 0, cancellationToken);

    public Task ReplaceCodesAsync(int staff, IEnumerable<string> hashes, CancellationToken cancellationToken) => database.WriteAsync(session =>
        ReplaceCodes(session, staff, hashes), cancellationToken);

    public int CodesLeft(int staff) => database.Read(session => session.Connection.ExecuteScalar<int>("select count(*) from staff_recovery where staff = @staff", new { staff }));

    public Task RemoveAsync(int staff, CancellationToken cancellationToken) => database.WriteAsync(session =>
    {
        session.Connection.Execute("update staff set totp_secret = null, totp_pending = null, totp_since = 0 where id = @staff", new { staff });
        session.Connection.Execute("delete from staff_recovery where staff = @staff", new { staff });
    }, cancellationToken);

    private static void ReplaceCodes(Session session, int staff, IEnumerable<string> hashes)
    {
        session.Connection.Execute("delete from staff_recovery where staff = @staff", new { staff });
        foreach (var hash in hashes)
        {
            session.Connection.Execute("insert into staff_recovery(code_hash, staff) values(@hash, @staff)", new { hash, staff });
        }
    }
}
