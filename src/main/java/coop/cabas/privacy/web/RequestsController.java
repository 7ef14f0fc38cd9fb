package coop.cabas.privacy.web;

import coop.cabas.access.Caller;
import coop.cabas.members.Directory;
import coop.cabas.members.MemberId;
import coop.cabas.privacy.PrivacyPermissions;
import coop.cabas.privacy.RequestId;
import coop.cabas.privacy.Requests;
import coop.cabas.shared.Allow;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import coop.cabas.ui.form.Form;
import coop.cabas.ui.table.ListQuery;
import coop.cabas.ui.table.SqlList;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
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

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;

/** Requests of those who use their rights. */
@Controller
@RequestMapping("/privacy/requests")
class RequestsController {

    private final Requests requests;
    private final Directory directory;
    private final Caller caller;
    private final Clock clock;
    private final SqlList<RequestList.Row> list;

    RequestsController(Requests requests, Directory directory, Caller caller, Clock clock, JdbcClient jdbc) {
        this.requests = requests;
        this.directory = directory;
        this.caller = caller;
        this.clock = clock;
        this.list = RequestList.of(jdbc);
    }

    /** @param member number of their file; null for somebody in none */
    record RequestInput(
            @Nullable Long member,

            @NotBlank(message = "{ui.form.required}") @Size(max = 200, message = "{privacy.form.long200}")
            String person,

            @NotNull(message = "{ui.form.required}") Requests.@Nullable Kind kind,

            @NotNull(message = "{ui.form.required}") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate received,

            @Size(max = 200, message = "{privacy.form.long200}") @Nullable
            String channel,

            @Size(max = 5000, message = "{privacy.form.long5000}") @Nullable
            String note) {}

    record AnswerInput(
            @NotNull(message = "{ui.form.required}") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate answered,

            @NotNull(message = "{ui.form.required}") Requests.@Nullable Outcome outcome,

            @NotBlank(message = "{ui.form.required}") @Size(max = 5000, message = "{privacy.form.long5000}")
            String answer) {}

    @GetMapping
    @Allow(PrivacyPermissions.READ)
    Page list(ListQuery query, @RequestParam(defaultValue = "false") boolean all) {
        return new RequestsPage(
                list.page(query, Map.of("all", all, "today", LocalDate.now(clock))),
                all,
                caller.may(PrivacyPermissions.MANAGE));
    }

    @GetMapping("/new")
    @Allow(PrivacyPermissions.MANAGE)
    Page fresh(@RequestParam(required = false) @Nullable MemberId member) {
        var name = member == null ? null : directory.find(member).name();
        return new NewRequestPage(
                Form.of(new RequestInput(
                        member == null ? null : member.value(),
                        name == null ? "" : name,
                        null,
                        LocalDate.now(clock),
                        "",
                        "")),
                name);
    }

    @PostMapping
    @Allow(PrivacyPermissions.MANAGE)
    Page note(@Valid RequestInput input, BindingResult binding) {
        var member = input.member() == null ? null : new MemberId(input.member());
        var name = member == null ? null : directory.find(member).name();
        return Fields.submit(binding, form -> new NewRequestPage(form, name), () -> {
            var id = requests.note(new Requests.Terms(
                    member,
                    input.person(),
                    Objects.requireNonNull(input.kind()),
                    Objects.requireNonNull(input.received()),
                    Objects.requireNonNullElse(input.channel(), ""),
                    Objects.requireNonNullElse(input.note(), "")));
            return Redirect.to("/privacy/requests/" + id.value()).saying("privacy.request.saved");
        });
    }

    @GetMapping("/{id:\\d+}")
    @Allow(PrivacyPermissions.READ)
    Page request(@PathVariable RequestId id) {
        return page(Form.of(new AnswerInput(LocalDate.now(clock), null, "")), id);
    }

    @PostMapping("/{id:\\d+}/answer")
    @Allow(PrivacyPermissions.MANAGE)
    Page answer(@PathVariable RequestId id, @Valid AnswerInput input, BindingResult binding) {
        requests.find(id);
        return Fields.submit(binding, form -> page(form, id), () -> {
            requests.answer(
                    id,
                    Objects.requireNonNull(input.answered()),
                    Objects.requireNonNull(input.outcome()),
                    input.answer());
            return Redirect.to("/privacy/requests").saying("privacy.request.closedNow");
        });
    }

    @PostMapping("/{id:\\d+}/extension")
    @Allow(PrivacyPermissions.MANAGE)
    Page extend(@PathVariable RequestId id, @RequestParam @NotBlank @Size(max = 1000) String why) {
        requests.extend(id, why);
        return Redirect.to("/privacy/requests/" + id.value()).saying("privacy.request.extendedNow");
    }

    private Page page(Form form, RequestId id) {
        var request = requests.find(id);
        return new RequestPage(
                form,
                request,
                request.answered() == null && request.due().isBefore(LocalDate.now(clock)),
                caller.may(PrivacyPermissions.MANAGE));
    }
}
