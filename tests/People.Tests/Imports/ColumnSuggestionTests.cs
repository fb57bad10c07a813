// What columns are by their headings, as Greek and English shops really write them.
using Mitos.People.Imports;

namespace Mitos.People.Tests.Imports;

public sealed class ColumnSuggestionTests
{
    [Theory]
    [InlineData("E-mail επικοινωνίας", "email")]
    [InlineData("EMAIL", "email")]
    [InlineData("Email Address", "email")]
    [InlineData("e-mail", "email")]
    [InlineData("Ηλεκτρονική διεύθυνση", "email")]
    [InlineData("Ηλεκτρονικό ταχυδρομείο", "email")]
    [InlineData("customer_email", "email")]
    [InlineData("Διεύθυνση e-mail", "email")]
    [InlineData("Κινητό τηλέφωνο", "phone")]
    [InlineData("ΚΙΝΗΤΟ", "phone")]
    [InlineData("Τηλ.", "phone")]
    [InlineData("Τηλέφωνα", "phone")]
    [InlineData("Αρ. τηλεφώνου", "phone")]
    [InlineData("kinito", "phone")]
    [InlineData("kinhto thlefwno", "phone")]
    [InlineData("tilefono", "phone")]
    [InlineData("Mobile Phone", "phone")]
    [InlineData("PhoneNumber", "phone")]
    [InlineData("Κωδικός πελάτη", "userId")]
    [InlineData("ΚΩΔ. ΠΕΛΑΤΗ", "userId")]
    [InlineData("Αριθμός πελάτη", "userId")]
    [InlineData("kodikos pelati", "userId")]
    [InlineData("CustomerID", "userId")]
    [InlineData("customer_id", "userId")]
    [InlineData("Client No", "userId")]
    [InlineData("Ημερομηνία", "timestamp")]
    [InlineData("Ημ/νία αγοράς", "timestamp")]
    [InlineData("Ημερομηνία παραγγελίας", "timestamp")]
    [InlineData("imerominia", "timestamp")]
    [InlineData("hmeromhnia", "timestamp")]
    [InlineData("InvoiceDate", "timestamp")]
    [InlineData("created_at", "timestamp")]
    [InlineData("Ημερομηνία γέννησης", "birthday")]
    [InlineData("Ημ. Γέννησης", "birthday")]
    [InlineData("Date of Birth", "birthday")]
    [InlineData("Ενέργεια", "event")]
    [InlineData("Event name", "event")]
    [InlineData("Ονοματεπώνυμο", "name")]
    [InlineData("Όνομα πελάτη", "name")]
    [InlineData("Full Name", "name")]
    [InlineData("onomateponymo", "name")]
    [InlineData("Μικρό όνομα", "firstName")]
    [InlineData("First Name", "firstName")]
    [InlineData("Επώνυμο", "lastName")]
    [InlineData("Επίθετο", "lastName")]
    [InlineData("eponymo", "lastName")]
    [InlineData("Surname", "lastName")]
    [InlineData("Διεύθυνση", "street")]
    [InlineData("Οδός και αριθμός", "street")]
    [InlineData("Τ.Κ.", "postalCode")]
    [InlineData("ΤΑΧ. ΚΩΔΙΚΑΣ", "postalCode")]
    [InlineData("Zip Code", "postalCode")]
    [InlineData("Πόλη", "city")]
    [InlineData("poli", "city")]
    [InlineData("Town", "city")]
    [InlineData("Χώρα", "country")]
    public void A_heading_says_what_its_column_holds(string heading, string field) => Assert.Equal(field, FieldOf(MappingSuggestion.For([heading]), heading));

    [Theory]
    [InlineData("Accepts Email Marketing")]
    [InlineData("Συγκατάθεση e-mail")]
    [InlineData("Επωνυμία εταιρείας")]
    [InlineData("Ποσότητα")]
    [InlineData("Ποσό")]
    [InlineData("Κωδικός προϊόντος")]
    [InlineData("Product name")]
    [InlineData("Σχόλια")]
    [InlineData("Fax")]
    [InlineData("Total")]
    [InlineData("Κατάστημα")]
    [InlineData("ΑΦΜ")]
    public void What_is_something_else_stays_a_property(string heading) => Assert.Null(FieldOf(MappingSuggestion.For([heading]), heading));

    [Fact]
    public void A_table_of_customers_is_read_as_a_whole()
    {
        var mapping = MappingSuggestion.For(["Α/Α", "Κωδικός Πελάτη", "Όνομα", "Επώνυμο", "E-mail επικοινωνίας", "Σταθερό τηλέφωνο", "Κινητό τηλέφωνο", "Πόλη", "Σύνολο αγορών"]);
        Assert.Equal(("identify", "Κωδικός Πελάτη", "E-mail επικοινωνίας", "Κινητό τηλέφωνο"), (mapping.Type, mapping.UserId?.Column, mapping.Email?.Column, mapping.Phone?.Column));
        Assert.Equal(("Όνομα", "Επώνυμο", "Πόλη"), (mapping.Traits?["firstName"].Column, mapping.Traits?["lastName"].Column, mapping.Traits?["city"].Column));
        Assert.Equal(["Α/Α", "Σταθερό τηλέφωνο", "Σύνολο αγορών"], mapping.Properties!.Keys);
    }

    private static string? FieldOf(ImportMapping mapping, string heading) =>
        new[] { ("email", mapping.Email), ("phone", mapping.Phone), ("userId", mapping.UserId), ("timestamp", mapping.Timestamp), ("event", mapping.Event) }
            .Concat(mapping.Traits!.Select(trait => (trait.Key, (FieldMapping?)trait.Value))).FirstOrDefault(one => one.Item2?.Column == heading).Item1;
}
