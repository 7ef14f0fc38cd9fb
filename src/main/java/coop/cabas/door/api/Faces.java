package coop.cabas.door.api;

import coop.cabas.door.KioskId;
import coop.cabas.door.visits.Desk;
import coop.cabas.files.FileId;
import coop.cabas.files.Files;
import coop.cabas.members.MemberId;
import coop.cabas.shared.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import java.util.UUID;

/** First names and photos on the screen at the door; photos only of those who agreed to that. */
@Component
@Transactional(readOnly = true)
class Faces {

    private final JdbcClient jdbc;
    private final Desk desk;
    private final Files files;

    Faces(JdbcClient jdbc, Desk desk, Files files) {
        this.jdbc = jdbc;
        this.desk = desk;
        this.files = files;
    }

    /** @param photo whether there is one to show */
    record Face(String name, boolean photo) {}

    Face of(MemberId member) {
        return jdbc.sql("""
                        select case when c.first_name = '' then c.name else c.first_name end as name,
                               exists (select from members.shown_photo p where p.member = c.id) as photo
                        from members.member_card c where c.id = :member
                        """)
                .param("member", member.value())
                .query((row, n) -> new Face(row.getString("name"), row.getBoolean("photo")))
                .single();
    }

    /** @return a JPEG @throws NotFound when there is none to show to this tablet now */
    byte[] photo(KioskId kiosk, UUID visit) {
        var file = jdbc.sql("select file from members.shown_photo where member = :member")
                .param("member", desk.recognised(kiosk, visit).value())
                .query((row, n) -> new FileId(row.getLong(1)))
                .optional()
                .orElseThrow(() -> new NotFound(visit));
        return files.read(file).content();
    }
}
