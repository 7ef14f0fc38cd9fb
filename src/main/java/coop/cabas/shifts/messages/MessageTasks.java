package coop.cabas.shifts.messages;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Schedules;
import coop.cabas.mailings.Placeholder;
import coop.cabas.shared.Zone;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import java.time.LocalTime;
import java.util.List;

/** Letters about shifts: which there are, and when they go. */
@Configuration(proxyBeanMethods = false)
class MessageTasks {

    static final LocalTime REMINDERS_AT = LocalTime.of(6, 0);
    /** Once cycles have ended. */
    private static final LocalTime CYCLES_AT = LocalTime.of(6, 30);

    private static final LocalTime ALERTS_AT = LocalTime.of(10, 0);

    @Bean
    MessageKind shiftReminder() {
        return new MessageKind(
                MessageKind.REMINDER, 1, true, 2, List.of(Placeholder.FIRST_NAME, Placeholder.SHIFTS), false);
    }

    @Bean
    MessageKind shiftAlert() {
        return new MessageKind(MessageKind.ALERT, 10, true, 2, List.of(Placeholder.SHIFTS), true);
    }

    /** Nearer the shift; not what POP la Coop asks for, so it waits to be switched on. */
    @Bean
    MessageKind shiftCall() {
        return new MessageKind(MessageKind.CALL, 11, false, 1, List.of(Placeholder.SHIFTS), true);
    }

    @Bean
    MessageKind cycleStart() {
        return new MessageKind(CycleLetters.START, 2, true, 0, CycleLetters.FIELDS, false);
    }

    /** Not what POP la Coop sends, so it waits to be switched on. */
    @Bean
    MessageKind cycleHalf() {
        return new MessageKind(CycleLetters.HALF, 3, false, 0, CycleLetters.FIELDS, false);
    }

    @Bean
    RecurringTask<Void> writeOfCycles(CycleLetters letters) {
        return Tasks.recurring("shifts-cycle-letters", Schedules.daily(Zone.PARIS, CYCLES_AT))
                .execute((instance, context) -> letters.run());
    }

    @Bean
    RecurringTask<Void> remindOfShifts(ShiftReminders reminders) {
        return Tasks.recurring("shifts-remind", Schedules.daily(Zone.PARIS, REMINDERS_AT))
                .execute((instance, context) -> reminders.run());
    }

    @Bean
    RecurringTask<Void> alertOfShifts(ShiftAlerts alerts) {
        return Tasks.recurring("shifts-alert", Schedules.daily(Zone.PARIS, ALERTS_AT))
                .execute((instance, context) -> alerts.run());
    }
}
