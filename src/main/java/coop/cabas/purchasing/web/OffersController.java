package coop.cabas.purchasing.web;

import coop.cabas.articles.ArticleId;
import coop.cabas.articles.Articles;
import coop.cabas.articles.Code;
import coop.cabas.articles.Codes;
import coop.cabas.articles.Scanned;
import coop.cabas.purchasing.Offer;
import coop.cabas.purchasing.OfferId;
import coop.cabas.purchasing.OfferPrice;
import coop.cabas.purchasing.Offers;
import coop.cabas.purchasing.PurchasingPermissions;
import coop.cabas.purchasing.SupplierId;
import coop.cabas.purchasing.Suppliers;
import coop.cabas.shared.Allow;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import coop.cabas.ui.Text;
import coop.cabas.ui.form.Form;
import coop.cabas.ui.form.Submission;
import coop.cabas.ui.table.ListQuery;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.PositiveOrZero;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/** What suppliers offer: what it is in the shop, in which parcels, for how much. */
@Controller
@RequestMapping("/purchasing")
@Allow(PurchasingPermissions.READ)
class OffersController {

    private static final Map<String, String> FIELDS = Map.of(
            "purchasing.refused.reference", "reference",
            "purchasing.refused.offeredTwice", "code",
            "purchasing.refused.article", "code",
            "purchasing.refused.pack", "pack");

    private final Offers offers;
    private final Suppliers suppliers;
    private final Articles articles;
    private final Codes codes;
    private final OfferList list;
    private final Buying buying;
    private final JdbcClient jdbc;
    private final Clock clock;

    OffersController(
            Offers offers,
            Suppliers suppliers,
            Articles articles,
            Codes codes,
            OfferList list,
            Buying buying,
            JdbcClient jdbc,
            Clock clock) {
        this.offers = offers;
        this.suppliers = suppliers;
        this.articles = articles;
        this.codes = codes;
        this.list = list;
        this.buying = buying;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @param gross of one, VAT excluded @param discount percent @param costs taxes on one besides VAT */
    record PriceInput(
            @NotNull(message = "{ui.form.required}")
            @PositiveOrZero(message = "{purchasing.form.positive}")
            @Digits(integer = 8, fraction = 4, message = "{purchasing.form.decimals}")
            @Nullable
            BigDecimal gross,

            @PositiveOrZero(message = "{purchasing.form.positive}")
            @DecimalMax(value = "100", message = "{purchasing.form.percent}")
            @Digits(integer = 3, fraction = 4, message = "{purchasing.form.percent}")
            @Nullable
            BigDecimal discount,

            @PositiveOrZero(message = "{purchasing.form.positive}")
            @Digits(integer = 8, fraction = 4, message = "{purchasing.form.decimals}")
            @Nullable
            BigDecimal costs,

            @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate starts) {}

    @GetMapping("/suppliers/{id:\\d+}/offers")
    Page all(@PathVariable SupplierId id, ListQuery query) {
        return new OffersPage(
                suppliers.find(id), list.page(query, id, LocalDate.now(clock)), list.shown(query), buying.orders(id));
    }

    @GetMapping("/suppliers/{id:\\d+}/offers/new")
    @Allow(PurchasingPermissions.ORDER)
    Page fresh(@PathVariable SupplierId id) {
        buying.mustOrder(id);
        return page(id, null, Form.of(Map.of("pack", "1", "fewest", "1", "rank", "1")), Form.empty());
    }

    @PostMapping("/suppliers/{id:\\d+}/offers")
    @Allow(PurchasingPermissions.ORDER)
    Page add(@PathVariable SupplierId id, @Valid OfferInput input, BindingResult binding) {
        buying.mustOrder(id);
        return submit(input, binding, form -> page(id, null, form, Form.empty()), article -> {
            var offer = offers.add(id, input.terms(article));
            return Redirect.to("/purchasing/offers/" + offer.value()).saying("purchasing.saved");
        });
    }

    @GetMapping("/offers/{id:\\d+}")
    Page offer(@PathVariable OfferId id) {
        var offer = offers.find(id);
        return page(offer.supplier(), offer, Form.of(OfferInput.of(offer, code(offer))), Form.empty());
    }

    @PostMapping("/offers/{id:\\d+}")
    @Allow(PurchasingPermissions.ORDER)
    Page change(@PathVariable OfferId id, @Valid OfferInput input, BindingResult binding) {
        var offer = mine(id);
        return submit(input, binding, form -> page(offer.supplier(), offer, form, Form.empty()), article -> {
            offers.change(id, input.terms(article));
            return Redirect.to("/purchasing/offers/" + id.value()).saying("purchasing.saved");
        });
    }

    @PostMapping("/offers/{id:\\d+}/prices")
    @Allow(PurchasingPermissions.ORDER)
    Page price(@PathVariable OfferId id, @Valid PriceInput input, BindingResult binding) {
        var offer = mine(id);
        var known = Form.of(OfferInput.of(offer, code(offer)));
        return Submission.of(FIELDS, binding, form -> page(offer.supplier(), offer, known, form), () -> {
            var discount = input.discount();
            offers.priceIs(
                    id,
                    OfferPrice.of(
                            Objects.requireNonNull(input.gross()),
                            discount == null || discount.signum() == 0 ? List.of() : List.of(discount),
                            Objects.requireNonNullElse(input.costs(), BigDecimal.ZERO)),
                    Objects.requireNonNullElse(input.starts(), LocalDate.now(clock)),
                    Text.t("purchasing.byHand"));
            return Redirect.to("/purchasing/offers/" + id.value()).saying("purchasing.saved");
        });
    }

    @PostMapping("/offers/{id:\\d+}/end")
    @Allow(PurchasingPermissions.ORDER)
    Page end(@PathVariable OfferId id, @RequestParam(defaultValue = "false") boolean ended) {
        mine(id);
        offers.end(id, ended);
        return Redirect.to("/purchasing/offers/" + id.value()).saying("purchasing.saved");
    }

    private Offer mine(OfferId id) {
        var offer = offers.find(id);
        buying.mustOrder(offer.supplier());
        return offer;
    }

    private Page submit(
            OfferInput input,
            BindingResult binding,
            Function<Form, Page> again,
            Function<@Nullable ArticleId, Page> act) {
        var code = input.code();
        var article = code == null || code.isBlank()
                ? null
                : codes.scan(code).map(Scanned::article).orElse(null);
        if (article == null && code != null && !code.isBlank()) {
            binding.rejectValue("code", "unknown", Text.t("purchasing.refused.code"));
        }
        return Submission.of(FIELDS, binding, again, () -> act.apply(article));
    }

    /** The code on its label, else any that it has. */
    private @Nullable String code(Offer offer) {
        return offer.article() == null
                ? null
                : codes.of(offer.article()).stream()
                        .filter(code -> code.retired() == null)
                        .map(Code::code)
                        .findFirst()
                        .orElse(null);
    }

    private Page page(SupplierId supplier, @Nullable Offer offer, Form form, Form price) {
        var article = offer == null ? null : offer.article();
        return new OfferPage(
                form,
                price,
                suppliers.find(supplier),
                offer,
                article == null ? null : articles.find(article).terms().name(),
                offer == null ? List.of() : history(offer.id()),
                buying.orders(supplier));
    }

    private List<OfferPage.PriceRow> history(OfferId id) {
        return jdbc.sql("""
                        select starts, net, reason, said_by from purchasing.offer_price where offer = :id order by starts desc, id desc limit 50
                        """)
                .param("id", id.value())
                .query((row, n) -> new OfferPage.PriceRow(
                        row.getObject("starts", LocalDate.class),
                        row.getBigDecimal("net"),
                        row.getString("reason"),
                        row.getString("said_by")))
                .list();
    }
}
