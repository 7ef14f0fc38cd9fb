package coop.cabas.organisation;

import coop.cabas.audit.Audit;
import coop.cabas.files.FileId;
import coop.cabas.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** Keeps who the coop is. */
@Service
@Transactional
public class Organisation {

    private final JdbcClient jdbc;
    private final Audit audit;

    Organisation(JdbcClient jdbc, Audit audit) {
        this.jdbc = jdbc;
        this.audit = audit;
    }

    @Transactional(readOnly = true)
    public Identity identity() {
        return jdbc.sql("select * from organisation.identity")
                .query(Organisation::read)
                .single();
    }

    /** @throws Refused when SIREN or IBAN have wrong check digits */
    public void describe(Identity identity) {
        if (!identity.siren().isEmpty() && !Checks.isSiren(identity.siren())) {
            throw new Refused("organisation.siren.wrong");
        }
        if (!identity.iban().isEmpty() && !Checks.isIban(identity.iban())) {
            throw new Refused("organisation.iban.wrong");
        }
        var before = identity();
        jdbc.sql("""
                        update organisation.identity set name = :name, legal_form = :form, street = :street, postcode = :postcode,
                            city = :city, siren = :siren, registry = :registry, rna = :rna, vat = :vat, email = :email, phone = :phone,
                            website = :website, purpose = :purpose, tax_articles = :articles, declared = :declared,
                            signatory = :signatory, signatory_office = :office, iban = :iban, bic = :bic, creditor = :creditor
                        """)
                .param("name", identity.name())
                .param("form", identity.legalForm().name())
                .param("street", identity.street())
                .param("postcode", identity.postcode())
                .param("city", identity.city())
                .param("siren", identity.siren())
                .param("registry", identity.registry())
                .param("rna", identity.rna())
                .param("vat", identity.vat())
                .param("email", identity.email())
                .param("phone", identity.phone())
                .param("website", identity.website())
                .param("purpose", identity.purpose())
                .param("articles", identity.taxArticles().stream().sorted().toArray(String[]::new))
                .param("declared", identity.declared(), Types.DATE)
                .param("signatory", identity.signatory())
                .param("office", identity.signatoryOffice())
                .param("iban", identity.iban())
                .param("bic", identity.bic())
                .param("creditor", identity.creditor())
                .update();
        audit.record("organisation.described", "organisation.identity:1", told(before), told(identity));
    }

    /** The pictures that papers bear. @param signature of whoever signs; both null for none */
    public void illustrate(@Nullable FileId logo, @Nullable FileId signature) {
        jdbc.sql("update organisation.identity set logo = :logo, signature = :signature")
                .param("logo", logo == null ? null : logo.value(), Types.BIGINT)
                .param("signature", signature == null ? null : signature.value(), Types.BIGINT)
                .update();
        audit.record("organisation.illustrated", "organisation.identity:1", null, null);
    }

    private static Map<String, Object> told(Identity identity) {
        var told = new LinkedHashMap<String, Object>();
        told.put("name", identity.name());
        told.put("siren", identity.siren());
        told.put("iban", identity.iban());
        told.put("signatory", identity.signatory());
        told.put("taxArticles", String.join(", ", identity.taxArticles()));
        return told;
    }

    private static Identity read(ResultSet row, int n) throws SQLException {
        return new Identity(
                row.getString("name"),
                LegalForm.valueOf(row.getString("legal_form")),
                row.getString("street"),
                row.getString("postcode"),
                row.getString("city"),
                row.getString("siren"),
                row.getString("registry"),
                row.getString("rna"),
                row.getString("vat"),
                row.getString("email"),
                row.getString("phone"),
                row.getString("website"),
                row.getString("purpose"),
                articles(row.getArray("tax_articles")),
                row.getObject("declared", LocalDate.class),
                row.getString("signatory"),
                row.getString("signatory_office"),
                row.getString("iban"),
                row.getString("bic"),
                row.getString("creditor"),
                file(row, "logo"),
                file(row, "signature"));
    }

    private static Set<String> articles(Array array) throws SQLException {
        return Set.of((String[]) array.getArray());
    }

    private static @Nullable FileId file(ResultSet row, String column) throws SQLException {
        var id = row.getObject(column, Long.class);
        return id == null ? null : new FileId(id);
    }
}
