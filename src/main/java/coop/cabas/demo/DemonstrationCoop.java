package coop.cabas.demo;

import coop.cabas.access.Accounts;
import coop.cabas.command.Announcement;
import coop.cabas.database.DemonstrationSetting;
import coop.cabas.database.StartRefused;
import coop.cabas.demo.circle.CircleStory;
import coop.cabas.demo.people.MemberStory;
import coop.cabas.imports.Imports;
import coop.cabas.shared.Message;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Sets up the demonstration coop at the first start, and tells its accounts at every start. Only in a Cabas that nobody
 * uses yet: a database in which somebody has an account, or into which somebody has imported, is left alone. And what was
 * invented is never served as real.
 */
@Component
@ConditionalOnWebApplication
class DemonstrationCoop implements SmartInitializingSingleton, ApplicationRunner, Announcement {

    private static final Logger LOG = LoggerFactory.getLogger(DemonstrationCoop.class);

    private final DemonstrationSetting setting;
    private final Stories stories;
    private final Accounts accounts;
    private final Imports imports;
    private final CastAccounts cast;
    private final TillFilesHandedIn till;
    private final ShopStory shop;
    private final CircleStory circles;
    private final MemberStory members;
    private final TransactionTemplate transaction;
    private final Clock clock;

    DemonstrationCoop(
            DemonstrationSetting setting,
            Stories stories,
            Accounts accounts,
            Imports imports,
            CastAccounts cast,
            TillFilesHandedIn till,
            ShopStory shop,
            CircleStory circles,
            MemberStory members,
            TransactionTemplate transaction,
            Clock clock) {
        this.setting = setting;
        this.stories = stories;
        this.accounts = accounts;
        this.imports = imports;
        this.cast = cast;
        this.till = till;
        this.shop = shop;
        this.circles = circles;
        this.members = members;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Before the first request is served: invented sales would count as real ones. */
    @Override
    public void afterSingletonsInstantiated() {
        if (!setting.isOn() && stories.begun().isPresent()) {
            throw new StartRefused("demo.storyHere");
        }
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (setting.isOn()) {
            stories.begun().or(this::begin).ifPresent(story -> {
                // before the till, which takes a while
                circles.tell(story.start(), story.end());
                members.tell(story.end());
                if (!story.isTold()) {
                    till.tell(story);
                    shop.tell(story.start());
                }
            });
        }
    }

    @Override
    public List<Message> lines() {
        if (!setting.isOn() || stories.begun().isEmpty()) {
            return List.of();
        }
        return List.of(
                Message.of("demo.announced.coop"),
                Message.of("demo.announced.account", Cast.CHLOE.email(), Message.of("demo.role.administrator")),
                Message.of("demo.announced.account", Cast.DIDIER.email(), Message.of("demo.role.shop")),
                Message.of("demo.announced.account", Cast.ANA.email(), Message.of("demo.role.member")),
                Message.of("demo.announced.password", Cast.PASSWORD));
    }

    private Optional<Story> begin() {
        if (!accounts.areNone() || !imports.areNone()) {
            return Optional.empty();
        }
        var story = Story.endingBefore(LocalDate.now(clock));
        transaction.executeWithoutResult(status -> {
            cast.open();
            stories.begin(story);
        });
        LOG.info("Demonstration coop: its story goes from {} to {}", story.start(), story.end());
        return Optional.of(story);
    }
}
