package coop.cabas.mailings.reminders.web;

import coop.cabas.mailings.MailingsPermissions;
import coop.cabas.mailings.reminders.PastReminders;
import coop.cabas.mailings.reminders.Reminders;
import coop.cabas.members.Directory;
import coop.cabas.members.MemberId;
import coop.cabas.members.MemberPanel;
import coop.cabas.shared.Allow;
import coop.cabas.shared.Message;
import coop.cabas.ui.Page;
import coop.cabas.ui.Redirect;
import coop.cabas.ui.form.Form;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

import java.util.List;
import java.util.Optional;

/** Why somebody is reminded of what, or not. */
@Controller
@RequestMapping("/members/{id:\\d+}/reminders")
@Allow(MailingsPermissions.REMIND)
class MemberRemindersController {

    private static final int LONGEST_REASON = 500;

    private final Reminders reminders;
    private final PastReminders past;
    private final Directory directory;

    MemberRemindersController(Reminders reminders, PastReminders past, Directory directory) {
        this.reminders = reminders;
        this.past = past;
        this.directory = directory;
    }

    @GetMapping
    Page explain(@PathVariable MemberId id) {
        return page(id, Form.empty());
    }

    /** @param reason why they are left alone; empty to remind them again */
    @PostMapping("/alone")
    Page leaveAlone(
            @PathVariable MemberId id,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "false") boolean over) {
        directory.find(id);
        if (!over && (reason.isBlank() || reason.strip().length() > LONGEST_REASON)) {
            return page(
                    id,
                    Form.refused(
                            "reason", Message.of(reason.isBlank() ? "ui.form.required" : "mailings.form.long500")));
        }
        reminders.leaveAlone(id, over ? "" : reason);
        return Redirect.to("/members/" + id.value() + "/reminders").saying("mailings.alone.saved");
    }

    private Page page(MemberId id, Form form) {
        return new MemberRemindersPage(
                form, directory.find(id), reminders.explain(id), past.of(id), reminders.leftAlone(id));
    }

    /** The way there from the member's page. */
    @Component
    static class Panel implements MemberPanel {

        private final Reminders reminders;

        Panel(Reminders reminders) {
            this.reminders = reminders;
        }

        @Override
        public String permission() {
            return MailingsPermissions.REMIND;
        }

        @Override
        public boolean isForTheMember() {
            return false;
        }

        @Override
        public int order() {
            return 12;
        }

        @Override
        public Optional<MemberPanel.Panel> of(MemberId member, boolean own) {
            var alone = reminders.leftAlone(member);
            return Optional.of(new MemberPanel.Panel(
                    Message.of("mailings.reminders"),
                    alone == null
                            ? List.of()
                            : List.of(new Line(
                                    Message.of("mailings.alone.begun"), Message.of("mailings.text", alone), null)),
                    List.of(new Action(
                            Message.of("mailings.reminder.why"),
                            "/members/" + member.value() + "/reminders",
                            MailingsPermissions.REMIND))));
        }
    }
}
