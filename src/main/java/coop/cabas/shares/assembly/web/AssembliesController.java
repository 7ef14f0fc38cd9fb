package coop.cabas.shares.assembly.web;

import coop.cabas.organisation.Organisation;
import coop.cabas.shared.Allow;
import coop.cabas.shared.Refused;
import coop.cabas.shares.SharesPermissions;
import coop.cabas.shares.Statutes;
import coop.cabas.shares.assembly.Assemblies;
import coop.cabas.shares.assembly.Assembly;
import coop.cabas.shares.assembly.AssemblyId;
import coop.cabas.shares.assembly.Desk;
import coop.cabas.shares.assembly.Electorate;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import coop.cabas.ui.Viewer;
import coop.cabas.ui.form.Form;
import coop.cabas.ui.print.Printer;
import coop.cabas.ui.table.ListQuery;
import coop.cabas.ui.table.SqlList;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
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
import java.time.LocalTime;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/** General assemblies: called, their electorate, their papers, their end. */
@Controller
@RequestMapping("/shares/assemblies")
@Allow(SharesPermissions.READ)
class AssembliesController {

    private final Assemblies assemblies;
    private final Electorate electorate;
    private final Desk desk;
    private final Statutes statutes;
    private final SqlList<ElectorList.Row> electors;
    private final Organisation organisation;
    private final Printer printer;
    private final Viewer viewer;
    private final Clock clock;

    AssembliesController(
            Assemblies assemblies,
            Electorate electorate,
            Desk desk,
            Statutes statutes,
            JdbcClient jdbc,
            Organisation organisation,
            Printer printer,
            Viewer viewer,
            Clock clock) {
        this.assemblies = assemblies;
        this.electorate = electorate;
        this.desk = desk;
        this.statutes = statutes;
        this.electors = ElectorList.of(jdbc);
        this.organisation = organisation;
        this.printer = printer;
        this.viewer = viewer;
        this.clock = clock;
    }

    record Input(
            @NotNull(message = "{ui.form.required}") Assembly.@Nullable Kind kind,

            @NotBlank(message = "{ui.form.required}") @Size(max = 200, message = "{shares.form.long200}")
            String title,

            @NotNull(message = "{ui.form.required}") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate day,

            @NotNull(message = "{ui.form.required}") @DateTimeFormat(iso = DateTimeFormat.ISO.TIME) @Nullable
            LocalTime starts,

            @Size(max = 300, message = "{shares.form.long200}") @Nullable
            String place,

            @NotNull(message = "{ui.form.required}") @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
            LocalDate votersOn) {

        static Input of(Assembly assembly) {
            return new Input(
                    assembly.kind(),
                    assembly.title(),
                    assembly.day(),
                    assembly.starts(),
                    assembly.place(),
                    assembly.votersOn());
        }

        Assemblies.Call call() {
            return new Assemblies.Call(
                    Objects.requireNonNull(kind),
                    title,
                    Objects.requireNonNull(day),
                    Objects.requireNonNull(starts),
                    Objects.requireNonNullElse(place, ""),
                    Objects.requireNonNull(votersOn));
        }
    }

    @GetMapping
    Page all() {
        return new AssembliesPage(assemblies.all(), viewer.may(SharesPermissions.MANAGE));
    }

    @GetMapping("/new")
    @Allow(SharesPermissions.MANAGE)
    Page fresh() {
        return new CallPage(Form.empty(), null);
    }

    @PostMapping
    @Allow(SharesPermissions.MANAGE)
    Page call(@Valid Input input, BindingResult binding) {
        return submit(binding, null, () -> {
            var id = assemblies.call(input.call());
            return Redirect.to(path(id)).saying("shares.assembly.wasCalled");
        });
    }

    @GetMapping("/{id:\\d+}")
    Page assembly(@PathVariable AssemblyId id) {
        var assembly = assemblies.find(id);
        return new AssemblyPage(
                assembly,
                electorate.tally(id),
                electorate.colleges(id),
                assembly.day().minusDays(statutes.rules().conveningDays()),
                LocalDate.now(clock),
                viewer.may(SharesPermissions.MANAGE));
    }

    @GetMapping("/{id:\\d+}/edit")
    @Allow(SharesPermissions.MANAGE)
    Page edit(@PathVariable AssemblyId id) {
        return new CallPage(Form.of(Input.of(assemblies.find(id))), id);
    }

    @PostMapping("/{id:\\d+}")
    @Allow(SharesPermissions.MANAGE)
    Page change(@PathVariable AssemblyId id, @Valid Input input, BindingResult binding) {
        assemblies.find(id);
        return submit(binding, id, () -> {
            assemblies.change(id, input.call());
            return Redirect.to(path(id)).saying("shares.saved");
        });
    }

    @PostMapping("/{id:\\d+}/electorate")
    @Allow(SharesPermissions.MANAGE)
    Page drawUp(@PathVariable AssemblyId id) {
        return Redirect.to(path(id)).saying("shares.assembly.wasDrawnUp", electorate.drawUp(assemblies.find(id)));
    }

    @PostMapping("/{id:\\d+}/convening")
    @Allow(SharesPermissions.MANAGE)
    Page convene(
            @PathVariable AssemblyId id, @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate on) {
        assemblies.convene(id, on);
        return Redirect.to(path(id)).saying("shares.saved");
    }

    @PostMapping("/{id:\\d+}/closing")
    @Allow(SharesPermissions.MANAGE)
    Page close(@PathVariable AssemblyId id) {
        assemblies.close(id);
        return Redirect.to(path(id)).saying("shares.assembly.wasClosed");
    }

    /** The convening list: who may vote, with their addresses. */
    @GetMapping("/{id:\\d+}/electors")
    Page electors(@PathVariable AssemblyId id, ListQuery query) {
        return new ElectorsPage(assemblies.find(id), electors.page(query, Map.of("assembly", id.value())));
    }

    @GetMapping("/{id:\\d+}/sign-in.pdf")
    ResponseEntity<byte[]> signIn(@PathVariable AssemblyId id) {
        return printer.answer(
                new SignInSheet(organisation.identity(), assemblies.find(id), desk.all(id)),
                "emargement-" + id.value() + ".pdf");
    }

    @GetMapping("/{id:\\d+}/proxy.pdf")
    ResponseEntity<byte[]> proxy(@PathVariable AssemblyId id) {
        return printer.answer(
                new ProxySheet(organisation.identity(), assemblies.find(id)), "pouvoir-" + id.value() + ".pdf");
    }

    private static Page submit(BindingResult binding, @Nullable AssemblyId id, Supplier<Page> act) {
        if (binding.hasErrors()) {
            return new CallPage(Form.of(binding), id);
        }
        try {
            return act.get();
        } catch (Refused refused) {
            return new CallPage(Form.refused("votersOn", refused.reason()), id);
        }
    }

    private static String path(AssemblyId id) {
        return "/shares/assemblies/" + id.value();
    }
}
