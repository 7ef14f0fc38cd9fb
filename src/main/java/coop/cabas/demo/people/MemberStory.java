package coop.cabas.demo.people;

import coop.cabas.demo.Cast;
import coop.cabas.demo.circle.Stage;
import coop.cabas.members.Departures;
import coop.cabas.members.Directory;
import coop.cabas.members.Gender;
import coop.cabas.members.HouseholdId;
import coop.cabas.members.Households;
import coop.cabas.members.MemberId;
import coop.cabas.members.MemberKind;
import coop.cabas.members.Members;
import coop.cabas.members.MembershipKind;
import coop.cabas.members.NewMember;
import coop.cabas.members.PostalAddress;
import coop.cabas.members.Profile;
import coop.cabas.members.SignIns;
import coop.cabas.members.StatusId;
import coop.cabas.members.Statuses;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;

/** Registers the invented members, told in {@code demo/people.csv}: how many days before the last day of the story each came and left. */
@Component
public class MemberStory {

    private static final String FILE = "demo/people.csv";

    private final Stage stage;
    private final Members members;
    private final Households households;
    private final Departures departures;
    private final Statuses statuses;
    private final SignIns signIns;
    private final Directory directory;
    private final FeeStory fees;
    private final BankStory bank;
    private final ShareStory shares;
    private final ShiftStory shifts;
    private final DoorStory door;

    MemberStory(
            Stage stage,
            Members members,
            Households households,
            Departures departures,
            Statuses statuses,
            SignIns signIns,
            Directory directory,
            FeeStory fees,
            BankStory bank,
            ShareStory shares,
            ShiftStory shifts,
            DoorStory door) {
        this.stage = stage;
        this.members = members;
        this.households = households;
        this.departures = departures;
        this.statuses = statuses;
        this.signIns = signIns;
        this.directory = directory;
        this.fees = fees;
        this.bank = bank;
        this.shares = shares;
        this.shifts = shifts;
        this.door = door;
    }

    /** Does nothing when Ana is in the member file already. @param today last day told */
    @Transactional
    public void tell(LocalDate today) {
        if (directory.of(stage.account(Cast.ANA)).isPresent()) {
            return;
        }
        stage.as(Cast.CHLOE, () -> register(today));
    }

    private void register(LocalDate today) {
        var named = Map.of("Secrétaire", statuses.add("Secrétaire", 20), "Salarié·e", statuses.add("Salarié·e", 25));
        var houses = new HashMap<String, HouseholdId>();
        var till = fees.open();
        var register = shares.open(today.minusYears(2));
        var turn = new AtomicInteger();
        var working = new ArrayList<MemberId>();
        people().stream()
                .sorted(java.util.Comparator.comparingInt(line -> -Integer.parseInt(line.getField("since"))))
                .forEach(line -> {
                    var since = today.minusDays(Long.parseLong(line.getField("since")));
                    var id = members.register(member(line, since, named.get(line.getField("status"))), "");
                    var cast = line.getField("cast");
                    if (!cast.isEmpty()) {
                        signIns.tie(id, stage.account(Cast.valueOf(cast)));
                    }
                    var left = line.getField("left");
                    if (!left.isEmpty()) {
                        departures.leave(id, today.minusDays(Long.parseLong(left)), "Déménagement");
                    }
                    house(line, id, houses);
                    if (left.isEmpty()
                            && !line.getField("sex").equals("E")
                            && line.getField("memberships").contains("C")) {
                        working.add(id);
                    }
                    if (line.getField("memberships").contains("C")) {
                        shares.subscribe(
                                register,
                                id,
                                line.getField("sex").equals("E"),
                                since,
                                left.isEmpty() ? today.plusDays(1) : today.minusDays(Long.parseLong(left)),
                                today,
                                turn.get());
                    }
                    if (line.getField("memberships").contains("A")) {
                        fees.pay(
                                till,
                                id,
                                since,
                                left.isEmpty() ? today : today.minusDays(Long.parseLong(left)),
                                turn.getAndIncrement());
                    }
                });
        shares.write(register, today);
        bank.tell(today);
        shifts.tell(today, working);
        door.tell(today, working);
    }

    private void house(NamedCsvRecord line, MemberId id, Map<String, HouseholdId> houses) {
        var name = line.getField("household");
        if (name.isEmpty()) {
            return;
        }
        var role = Households.Role.valueOf(line.getField("role"));
        var known = houses.get(name);
        if (known == null) {
            houses.put(name, households.found(id, role));
        } else {
            households.add(known, id, role, true);
        }
    }

    private static NewMember member(NamedCsvRecord line, LocalDate since, @Nullable StatusId status) {
        var sex = line.getField("sex");
        var entity = sex.equals("E");
        var birth = line.getField("birth");
        var profile = new Profile(
                entity ? MemberKind.ENTITY : MemberKind.PERSON,
                null,
                "",
                entity ? "" : line.getField("last"),
                entity ? "" : line.getField("first"),
                "",
                entity ? line.getField("first") : "",
                "",
                entity ? null : sex.equals("W") ? Gender.WOMAN : Gender.MAN,
                birth.isEmpty() ? null : LocalDate.parse(birth),
                "",
                "",
                "fr",
                List.of(),
                status,
                false,
                true,
                "",
                "");
        return new NewMember(
                profile,
                orNull(line.getField("email")),
                orNull(line.getField("phone")),
                new PostalAddress(line.getField("street"), line.getField("postcode"), line.getField("city"), "", ""),
                since,
                kinds(line.getField("memberships")));
    }

    private static Set<MembershipKind> kinds(String letters) {
        return Arrays.stream(letters.split(","))
                .filter(letter -> !letter.isEmpty())
                .map(letter -> switch (letter) {
                    case "A" -> MembershipKind.ASSOCIATION;
                    case "C" -> MembershipKind.COOPERATIVE;
                    default -> MembershipKind.FRIEND;
                })
                .collect(Collectors.toSet());
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static List<NamedCsvRecord> people() {
        try (var lines = CsvReader.builder()
                .fieldSeparator(';')
                .ofNamedCsvRecord(new ClassPathResource(FILE).getInputStream())) {
            return lines.stream().toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
