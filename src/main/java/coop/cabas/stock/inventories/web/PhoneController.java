package coop.cabas.stock.inventories.web;

import coop.cabas.articles.ArticleId;
import coop.cabas.shared.Allow;
import coop.cabas.shared.Message;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refused;
import coop.cabas.stock.StockPermissions;
import coop.cabas.stock.inventories.Counting;
import coop.cabas.stock.inventories.Found;
import coop.cabas.stock.inventories.Inventories;
import coop.cabas.stock.inventories.InventoryId;
import coop.cabas.stock.inventories.PhoneList;
import coop.cabas.ui.OfflineWorker;
import coop.cabas.ui.Text;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What a phone takes along to count without network, and what it brings back. Each count is taken or refused by itself. */
@RestController
@RequestMapping("/stock/counting")
@Allow(StockPermissions.COUNT)
class PhoneController {

    private static final int MOST = 200;

    private final Inventories inventories;
    private final Counting counting;
    private final PhoneList list;
    private final Clock clock;

    PhoneController(Inventories inventories, Counting counting, PhoneList list, Clock clock) {
        this.inventories = inventories;
        this.counting = counting;
        this.list = list;
        this.clock = clock;
    }

    record Taken(List<PhoneList.Article> articles, List<PhoneList.Label> labels) {}

    /**
     * How far the inventory is.
     *
     * @param counted article → what was counted of it by all phones; never what is expected
     * @param header under which the token against forged requests is sent
     */
    record State(boolean open, Map<Long, BigDecimal> counted, String header, String token) {}

    /** One count. @param at by the clock of the phone, in milliseconds since 1970 @param quantity as typed */
    record Queued(
            @NotNull UUID request,
            long article,
            @NotNull @Size(max = 40) String quantity,
            @Nullable @Size(max = 60) String place,
            long at,
            boolean confirmed) {}

    /** @param sent by the clock of the phone, in milliseconds since 1970: how far that is from ours tells how far all its moments are */
    record Parcel(long sent, @NotNull @Size(max = MOST) List<@Valid Queued> counts) {}

    /** What became of one. @param trouble why it was not taken, for people; null when it was @param doubt whether it is taken once confirmed */
    record Outcome(UUID request, @Nullable String trouble, boolean doubt) {}

    @GetMapping("/{id:\\d+}/list")
    Taken list(@PathVariable InventoryId id) {
        inventories.find(id);
        return new Taken(list.articles(id), list.labels());
    }

    @GetMapping("/{id:\\d+}/state")
    State state(@PathVariable InventoryId id, CsrfToken csrf) {
        var inventory = inventories.find(id);
        return new State(inventory.isOpen(), list.counted(id), csrf.getHeaderName(), csrf.getToken());
    }

    @PostMapping("/{id:\\d+}/parcels")
    List<Outcome> take(@PathVariable InventoryId id, @Valid @RequestBody Parcel parcel) {
        inventories.find(id);
        var ahead = Duration.between(clock.instant(), Instant.ofEpochMilli(parcel.sent()));
        return parcel.counts().stream().map(one -> take(id, one, ahead)).toList();
    }

    /** Kept beside the pages, so that it answers for them and for nothing else of the site. */
    @GetMapping("/worker.js")
    ResponseEntity<Resource> worker() {
        return OfflineWorker.answer();
    }

    private Outcome take(InventoryId id, Queued one, Duration ahead) {
        var quantity = CountingController.quantity(one.quantity());
        if (quantity == null) {
            return refused(one, Message.of("stock.refused.counted"), false);
        }
        try {
            counting.count(
                    id,
                    new Found(
                            one.request(),
                            new ArticleId(one.article()),
                            quantity,
                            one.place() == null ? "" : one.place(),
                            Instant.ofEpochMilli(one.at()).minus(ahead),
                            one.confirmed()));
            return new Outcome(one.request(), null, false);
        } catch (Refused refused) {
            return refused(one, refused.reason(), Counting.isDoubt(refused));
        } catch (NotFound gone) {
            return refused(one, Message.of("stock.refused.article"), false);
        }
    }

    private static Outcome refused(Queued one, Message why, boolean doubt) {
        return new Outcome(one.request(), Text.t(why), doubt);
    }
}
