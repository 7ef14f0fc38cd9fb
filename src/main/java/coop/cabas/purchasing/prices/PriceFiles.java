package coop.cabas.purchasing.prices;

import coop.cabas.articles.intake.CostIntake;
import coop.cabas.audit.Audit;
import coop.cabas.files.FileId;
import coop.cabas.files.Files;
import coop.cabas.purchasing.FormMaps;
import coop.cabas.purchasing.Offers;
import coop.cabas.purchasing.SupplierId;
import coop.cabas.purchasing.Suppliers;
import coop.cabas.purchasing.forms.FormContent;
import coop.cabas.purchasing.forms.FormMap;
import coop.cabas.purchasing.forms.FormReader;
import coop.cabas.purchasing.forms.Guess;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Lists of prices that suppliers sent. */
@Service
@Transactional
public class PriceFiles {

    private static final int SHOWN = 20;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final Audit audit;
    private final Files files;
    private final Suppliers suppliers;
    private final Offers offers;
    private final OfferIntake intake;
    private final CostIntake costs;

    PriceFiles(
            JdbcClient jdbc,
            Clock clock,
            Audit audit,
            Files files,
            Suppliers suppliers,
            Offers offers,
            OfferIntake intake,
            CostIntake costs) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.audit = audit;
        this.files = files;
        this.suppliers = suppliers;
        this.offers = offers;
        this.intake = intake;
        this.costs = costs;
    }

    /** What a list says, beside what was known. */
    public record Looked(FormContent content, Comparison comparison) {}

    /**
     * Keeps a list to be looked at. It is read as the supplier's last one was; when its titles are others, as they seem to be.
     *
     * @throws Refused when nothing in it looks like a list of prices; it is not kept then
     */
    public PriceFileId hand(SupplierId supplier, String name, byte[] content, LocalDate starts) {
        var map = map(suppliers.find(supplier).priceMap(), content);
        var file = files.add(name, content);
        return new PriceFileId(jdbc.sql("""
                        insert into purchasing.price_file (supplier, file, map, starts, said_at, said_by)
                        values (:supplier, :file, cast(:map as jsonb), :starts, :now, :by) returning id
                        """)
                .param("supplier", supplier.value())
                .param("file", file.value())
                .param("map", FormMaps.json(map))
                .param("starts", starts)
                .param("now", OffsetDateTime.now(clock))
                .param("by", audit.actor().label())
                .query(Long.class)
                .single());
    }

    private static FormMap map(@Nullable FormMap saved, byte[] content) {
        if (saved != null && !FormReader.read(content, saved).lines().isEmpty()) {
            return saved;
        }
        var guess = Guess.of(content);
        if (guess == null || guess.content().lines().isEmpty()) {
            throw new Refused("purchasing.refused.unreadable");
        }
        return guess.map();
    }

    /** @throws NotFound when there is none */
    @Transactional(readOnly = true)
    public PriceFile find(PriceFileId id) {
        return jdbc.sql("select * from purchasing.price_file where id = :id")
                .param("id", id.value())
                .query((row, n) -> file(row))
                .optional()
                .orElseThrow(() -> new NotFound(id));
    }

    /** The latest of a supplier, the last first. */
    @Transactional(readOnly = true)
    public List<PriceFile> of(SupplierId supplier) {
        return jdbc.sql("select * from purchasing.price_file where supplier = :supplier order by id desc limit "
                        + SHOWN)
                .param("supplier", supplier.value())
                .query((row, n) -> file(row))
                .list();
    }

    @Transactional(readOnly = true)
    public Looked look(PriceFileId id) {
        var file = find(id);
        var content = FormReader.read(files.read(file.file()).content(), file.map());
        return new Looked(content, Comparison.of(content.lines(), offers.of(file.supplier())));
    }

    /** It is read otherwise. @throws Refused when it was taken already */
    public void readBy(PriceFileId id, FormMap map) {
        var changed = jdbc.sql(
                        "update purchasing.price_file set map = cast(:map as jsonb) where id = :id and taken_at is null")
                .param("map", FormMaps.json(map))
                .param("id", id.value())
                .update();
        if (changed == 0) {
            throw new Refused("purchasing.refused.taken");
        }
    }

    /**
     * What it says holds from its day on, and the next list of this supplier is read as it was.
     *
     * @param endVanished whether what it does not have is not offered any more
     * @param costsFollow whether articles cost from that day what their first supplier asks
     * @throws Refused when it was taken already, or says nothing
     */
    public PriceFile.Taken take(PriceFileId id, boolean endVanished, boolean costsFollow) {
        var file = find(id);
        // whoever takes it at the same moment waits here, and finds it taken
        jdbc.sql("select from purchasing.price_file where id = :id for update")
                .param("id", id.value())
                .query((row, n) -> id)
                .single();
        if (find(id).taken() != null) {
            throw new Refused("purchasing.refused.taken");
        }
        var comparison = look(id).comparison();
        if (comparison.lines().isEmpty()) {
            throw new Refused("purchasing.refused.unreadable");
        }
        var name = files.read(file.file()).name();
        var done = intake.take(file.supplier(), comparison, file.starts(), name, endVanished);
        jdbc.sql("""
                        update purchasing.price_file set taken_at = :now, taken_by = :by, added = :added, repriced = :repriced, ended = :ended
                        where id = :id
                        """)
                .param("now", OffsetDateTime.now(clock))
                .param("by", audit.actor().label())
                .param("added", done.added())
                .param("repriced", done.repriced())
                .param("ended", done.ended())
                .param("id", id.value())
                .update();
        suppliers.keepPriceMap(file.supplier(), file.map());
        if (costsFollow) {
            costs.costs(intake.costs(file.supplier(), file.starts()), file.starts(), name);
        }
        audit.record(
                "purchasing.prices.taken",
                "purchasing.supplier:" + file.supplier().value(),
                null,
                Map.of("name", name, "added", done.added(), "repriced", done.repriced(), "ended", done.ended()));
        return Objects.requireNonNull(find(id).taken());
    }

    /** It is thrown away without a trace. @throws Refused when it was taken already */
    public void discard(PriceFileId id) {
        var file = find(id);
        var gone = jdbc.sql("delete from purchasing.price_file where id = :id and taken_at is null")
                .param("id", id.value())
                .update();
        if (gone == 0) {
            throw new Refused("purchasing.refused.taken");
        }
        files.remove(file.file());
    }

    private static PriceFile file(ResultSet row) throws SQLException {
        var taken = row.getObject("taken_at", OffsetDateTime.class);
        return new PriceFile(
                new PriceFileId(row.getLong("id")),
                new SupplierId(row.getLong("supplier")),
                new FileId(row.getLong("file")),
                Objects.requireNonNull(FormMaps.of(row.getString("map"))),
                row.getObject("starts", LocalDate.class),
                taken == null
                        ? null
                        : new PriceFile.Taken(
                                taken.toInstant(),
                                row.getString("taken_by"),
                                row.getInt("added"),
                                row.getInt("repriced"),
                                row.getInt("ended")));
    }
}
