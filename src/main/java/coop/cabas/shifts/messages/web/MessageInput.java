package coop.cabas.shifts.messages.web;

import coop.cabas.mail.Mailer;
import coop.cabas.mailings.Wording;
import coop.cabas.shared.Message;
import coop.cabas.shifts.messages.MessageKind;
import coop.cabas.shifts.messages.ShiftMessage;
import coop.cabas.ui.form.Form;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

import java.util.LinkedHashMap;
import java.util.Objects;

/** A letter as somebody typed it. */
record MessageInput(
        @Nullable Boolean active,

        @NotNull(message = "{ui.form.required}")
        @Min(value = 0, message = "{shifts.form.cancelDays}")
        @Max(value = 60, message = "{shifts.form.cancelDays}")
        @Nullable
        Integer days,

        @NotBlank(message = "{ui.form.required}") @Size(max = 200, message = "{shifts.form.long}") @Nullable
        String subjectFr,

        @NotBlank(message = "{ui.form.required}") @Size(max = 10_000, message = "{shifts.form.long}") @Nullable
        String bodyFr,

        @NotBlank(message = "{ui.form.required}") @Size(max = 200, message = "{shifts.form.long}") @Nullable
        String subjectEn,

        @NotBlank(message = "{ui.form.required}") @Size(max = 10_000, message = "{shifts.form.long}") @Nullable
        String bodyEn,

        @Nullable Long circle,

        @Size(max = 254, message = "{shifts.form.long}") @Nullable
        String address) {

    static MessageInput of(ShiftMessage message) {
        var words = message.shown();
        return new MessageInput(
                message.active() ? true : null,
                message.days(),
                words.subjectFr(),
                words.bodyFr(),
                words.subjectEn(),
                words.bodyEn(),
                message.circle(),
                message.address());
    }

    ShiftMessage message(MessageKind kind) {
        return new ShiftMessage(
                kind,
                Boolean.TRUE.equals(active),
                Objects.requireNonNull(days),
                new ShiftMessage.Words(text(subjectFr), text(bodyFr), text(subjectEn), text(bodyEn)),
                circle,
                text(address).strip());
    }

    /** The form, with what is wrong at the field that holds it; null when nothing is. */
    @Nullable
    Form misplaced(MessageKind kind) {
        var words = new LinkedHashMap<String, @Nullable String>();
        words.put("subjectFr", subjectFr);
        words.put("bodyFr", bodyFr);
        words.put("subjectEn", subjectEn);
        words.put("bodyEn", bodyEn);
        for (var one : words.entrySet()) {
            var problem = Wording.problem(text(one.getValue()), kind.known());
            if (problem.isPresent()) {
                return Form.refused(one.getKey(), problem.get());
            }
        }
        return text(address).isBlank() || Mailer.isOne(text(address).strip())
                ? null
                : Form.refused("address", Message.of("shifts.message.address.wrong"));
    }

    private static String text(@Nullable String typed) {
        return Objects.requireNonNullElse(typed, "");
    }
}
