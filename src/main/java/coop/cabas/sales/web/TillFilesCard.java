package coop.cabas.sales.web;

import coop.cabas.sales.SalesPermissions;
import coop.cabas.shared.Message;
import coop.cabas.ui.HomeCard;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reminds whoever imports the till's files that there are new ones to take in. */
@Component
class TillFilesCard implements HomeCard {

    /** A shop closed from Saturday evening has nothing new before Tuesday. */
    private static final int DAYS_WITHOUT_NEWS = 3;

    private static final String IMPORT = "/imports/aemsoft";

    private final JdbcClient jdbc;
    private final Clock clock;

    TillFilesCard(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    @Override
    public String permission() {
        return SalesPermissions.IMPORT;
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public List<Told> told() {
        return lastDay()
                .map(last -> last.plusDays(DAYS_WITHOUT_NEWS).isBefore(LocalDate.now(clock))
                        ? List.<Told>of(task(Message.of("sales.card.late", last)))
                        : List.<Told>of())
                .orElseGet(() -> List.of(task(Message.of("sales.card.first"))));
    }

    private static Task task(Message why) {
        return new Task("file-import", Message.of("sales.card.title"), why, IMPORT, Message.of("sales.card.action"));
    }

    private Optional<LocalDate> lastDay() {
        return jdbc.sql("select max(day) as day from sales.day_balance having max(day) is not null")
                .query(LocalDate.class)
                .optional();
    }
}
