package coop.cabas.shares.assembly.web;

import coop.cabas.members.MemberId;
import coop.cabas.shared.Allow;
import coop.cabas.shares.SharesPermissions;
import coop.cabas.shares.assembly.Assemblies;
import coop.cabas.shares.assembly.AssemblyId;
import coop.cabas.shares.assembly.Desk;
import coop.cabas.shares.assembly.Electorate;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.util.UriComponentsBuilder;

import java.util.List;

/** The desk at the door: somebody says their name, and is ticked. */
@Controller
@RequestMapping("/shares/assemblies/{id:\\d+}/desk")
@Allow(SharesPermissions.MANAGE)
class DeskController {

    private final Assemblies assemblies;
    private final Electorate electorate;
    private final Desk desk;

    DeskController(Assemblies assemblies, Electorate electorate, Desk desk) {
        this.assemblies = assemblies;
        this.electorate = electorate;
        this.desk = desk;
    }

    /** @param giver whose vote is being given; then the voters found are those who may carry it */
    @GetMapping
    Page desk(
            @PathVariable AssemblyId id,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable Long giver) {
        var assembly = assemblies.find(id);
        var gives = giver == null
                ? null
                : desk.all(id).stream()
                        .filter(voter -> voter.member().value() == giver)
                        .findFirst()
                        .orElse(null);
        return new DeskPage(
                assembly,
                electorate.tally(id),
                q,
                q.isBlank() && gives == null ? List.of() : desk.search(id, q),
                gives);
    }

    @PostMapping("/{member:\\d+}/arrival")
    Page arrive(@PathVariable AssemblyId id, @PathVariable MemberId member) {
        desk.arrive(id, member);
        return Redirect.to(path(id)).saying("shares.desk.arrived");
    }

    @PostMapping("/{member:\\d+}/departure")
    Page leave(@PathVariable AssemblyId id, @PathVariable MemberId member, @RequestParam(defaultValue = "") String q) {
        desk.leave(id, member);
        return Redirect.to(again(id, q)).saying("shares.desk.left");
    }

    @PostMapping("/{member:\\d+}/proxy")
    Page give(@PathVariable AssemblyId id, @PathVariable MemberId member, @RequestParam MemberId holder) {
        desk.give(id, member, holder);
        return Redirect.to(path(id)).saying("shares.proxy.recorded");
    }

    @PostMapping("/{member:\\d+}/proxy/removal")
    Page takeBack(
            @PathVariable AssemblyId id, @PathVariable MemberId member, @RequestParam(defaultValue = "") String q) {
        desk.takeBack(id, member);
        return Redirect.to(again(id, q)).saying("shares.proxy.removed");
    }

    private static String again(AssemblyId id, String words) {
        return UriComponentsBuilder.fromPath(path(id))
                .queryParam("q", words)
                .build()
                .encode()
                .toUriString();
    }

    private static String path(AssemblyId id) {
        return "/shares/assemblies/" + id.value() + "/desk";
    }
}
