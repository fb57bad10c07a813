// The SQL of teams and who is in them.
using Dapper;
using Mitos.Kernel.Data;

namespace Mitos.Kernel.Staff;

internal sealed record TeamRow(int Id, string Name, IReadOnlyList<int> Members);

internal sealed class TeamStore(Database database)
{
    public List<TeamRow> All() => database.Read(session =>
    {
        var members = session.Connection.Query<(long Team, long Staff)>("select team, staff from team_member order by team, staff").ToLookup(one => one.Team, one => (int)one.Staff);
        return session.Connection.Query<(long Id, string Name)>("select id, name from team order by name").Select(team => new TeamRow((int)team.Id, team.Name, [.. members[team.Id]])).ToList();
    });

    public TeamRow? Find(int id) => All().Find(team => team.Id == id);

    /// <summary>The names of the teams that a person is in.</summary>
    public List<string> Of(int staff) => database.Read(session =>
        session.Connection.Query<string>("select name from team where id in (select team from team_member where staff = @staff) order by name", new { staff }).AsList());

    /// <returns>The team's number; null when another team has the name.</returns>
    public Task<int?> AddAsync(string name, IReadOnlyCollection<int> members, CancellationToken cancellationToken) => database.WriteAsync<int?>(session =>
    {
        if (IsTaken(session, name, 0))
        {
            return null;
        }

        var id = session.Connection.ExecuteScalar<int>("select coalesce(max(id), 0) + 1 from team");
        session.Connection.Execute("insert into team(id, name) values(@id, @name)", new { id, name });
        AddMembers(session, id, members);
        return id;
    }, cancellationToken);

    /// <returns>False when another team has the name.</returns>
    public Task<bool> SaveAsync(TeamRow team, CancellationToken cancellationToken) => database.WriteAsync(session =>
    {
        if (IsTaken(session, team.Name, team.Id))
        {
            return false;
        }

        session.Connection.Execute("update team set name = @Name where id = @Id", new { team.Name, team.Id });
        session.Connection.Execute("delete from team_member where team = @Id", new { team.Id });
        AddMembers(session, team.Id, team.Members);
        return true;
    }, cancellationToken);

    public Task<bool> DeleteAsync(int id, CancellationToken cancellationToken) => database.WriteAsync(session =>
    {
        session.Connection.Execute("delete from team_member where team = @id", new { id });
        return session.Connection.Execute("delete from team where id = @id", new { id }) > 0;
    }, cancellationToken);

    private static bool IsTaken(Session session, string name, int own) =>
        session.Connection.ExecuteScalar<int>("select count(*) from team where name = @name and id <> @own", new { name, own }) > 0;

    private static void AddMembers(Session session, int team, IEnumerable<int> members)
    {
        foreach (var staff in members.Distinct())
        {
            session.Connection.Execute("insert into team_member(team, staff) values(@team, @staff)", new { team, staff });
        }
    }
}
