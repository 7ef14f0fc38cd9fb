package coop.cabas.members.web;

import coop.cabas.members.MemberId;
import coop.cabas.members.Members;
import coop.cabas.members.MembersPermissions;
import coop.cabas.shared.Allow;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import jakarta.validation.Valid;
import org.springframework.stereotype.Controller;
import org.springframework.validation.BindingResult;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

/** What the file says of somebody, for staff. */
@Controller
@RequestMapping("/members/{id:\\d+}")
@Allow(MembersPermissions.MANAGE)
class ProfileController {

    private final ProfileForms forms;
    private final Members members;

    ProfileController(ProfileForms forms, Members members) {
        this.forms = forms;
        this.members = members;
    }

    @GetMapping("/profile")
    Page profile(@PathVariable MemberId id) {
        return forms.profile(path(id), id);
    }

    @PostMapping("/profile")
    Page describe(@PathVariable MemberId id, @Valid ProfileInput input, BindingResult binding) {
        return forms.describe(path(id), id, input, binding);
    }

    @PostMapping("/number")
    Page number(@PathVariable MemberId id) {
        return Redirect.to(path(id)).saying("members.number.given", members.giveNumber(id));
    }

    @PostMapping("/photo")
    Page photo(@PathVariable MemberId id, @RequestParam MultipartFile photo) {
        return forms.photo(path(id), id, photo);
    }

    @PostMapping("/photo/removal")
    Page withoutPhoto(@PathVariable MemberId id) {
        return forms.withoutPhoto(path(id), id);
    }

    private static String path(MemberId id) {
        return "/members/" + id.value();
    }
}
