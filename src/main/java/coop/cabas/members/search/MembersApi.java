package coop.cabas.members.search;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import coop.cabas.members.CoreField;
import coop.cabas.members.FieldRights;
import coop.cabas.members.MembersPermissions;
import coop.cabas.members.MembershipKind;
import coop.cabas.shared.Allow;
import coop.cabas.shared.NotFound;
import coop.cabas.shared.Refused;
import coop.cabas.ui.table.ListQuery;
import coop.cabas.ui.web.BadParameter;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;

/** The list of members for programs, fifty at a time. */
@RestController
@RequestMapping("/api/v1/members")
@Allow(MembersPermissions.READ)
@Tag(name = "members")
class MembersApi {

    private final MemberSearch search;
    private final Catalogue catalogue;

    MembersApi(MemberSearch search, Catalogue catalogue) {
        this.search = search;
        this.catalogue = catalogue;
    }

    @JsonPropertyOrder({
        "id",
        "number",
        "name",
        "memberships",
        "status",
        "email",
        "phone",
        "city",
        "active",
        "left",
        "registered"
    })
    record Listed(
            long id,
            @Nullable String number,
            String name,

            @Schema(description = "What they are to the coop today")
            List<MembershipKind> memberships,

            @Nullable String status,

            @Schema(description = "Main address; null also when the owner of the token may not read it") @Nullable
            String email,

            @Nullable String phone,
            @Nullable String city,
            boolean active,

            @Schema(description = "First day on which they are no more of the coop") @Nullable
            LocalDate left,

            LocalDate registered) {}

    @JsonPropertyOrder({"near", "members", "next"})
    record Page(
            @Schema(description = "Whether nobody has the very words looked for, and these sound alike")
            boolean near,

            List<Listed> members,

            @Schema(description = "What to give as after for the next page; null on the last one") @Nullable
            String next) {}

    @GetMapping
    @Operation(summary = "Members by name, fifty at a time")
    Page members(
            @Parameter(description = "Words in any order: names, number, e-mail, phone, city")
                    @RequestParam(defaultValue = "")
                    String q,
            @Parameter(
                            description = "here, left, aside or all",
                            schema = @Schema(type = "string", defaultValue = "here"))
                    @RequestParam(defaultValue = "")
                    String state,
            @Parameter(
                            description = "Conditions, as the address of a detailed search says them",
                            example = "all;any:members.city~is~Lyon,members.city~is~Vienne")
                    @RequestParam(defaultValue = "")
                    String where,
            @Parameter(description = "Number of a kept search") @RequestParam(defaultValue = "") String saved,
            @Parameter(description = "As next of the page before") @RequestParam(required = false) @Nullable
                    String after) {
        var filters = new LinkedHashMap<String, String>();
        filters.put("state", state);
        filters.put(Asked.WHERE, where);
        filters.put(Asked.SAVED, saved);
        try {
            var found = search.find(new ListQuery("/api/v1/members", q.strip(), "", false, after, filters));
            var rights = catalogue.rights();
            return new Page(
                    found.near(),
                    found.table().rows().stream()
                            .map(row -> listed(row, rights))
                            .toList(),
                    found.table().next());
        } catch (Refused refused) {
            throw new BadParameter(
                    Asked.WHERE, refused.reason().key(), refused.reason().args().toArray());
        } catch (NotFound gone) {
            throw new BadParameter(Asked.SAVED, "search.saved.gone");
        }
    }

    private static Listed listed(MemberList.Row row, FieldRights.Of rights) {
        return new Listed(
                row.id(),
                rights.mayRead(CoreField.NUMBER) ? row.number() : null,
                row.name(),
                row.memberships(),
                rights.mayRead(CoreField.STATUS) ? row.status() : null,
                rights.mayRead(CoreField.EMAILS) ? row.email() : null,
                rights.mayRead(CoreField.PHONES) ? row.phone() : null,
                rights.mayRead(CoreField.ADDRESSES) ? row.city() : null,
                row.active(),
                row.leftOn(),
                row.registered());
    }
}
