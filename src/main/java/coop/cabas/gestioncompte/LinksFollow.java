package coop.cabas.gestioncompte;

import coop.cabas.members.MergeFollower;
import coop.cabas.members.Merging;
import org.springframework.stereotype.Component;

import java.util.List;

/** The person there is known here by the file that stands for them: what comes of them tomorrow finds its way. */
@Component
class LinksFollow implements MergeFollower {

    @Override
    public List<String> columns() {
        return List.of("gestioncompte.link.ours");
    }

    @Override
    public void follow(Merging merging) {
        merging.move("gestioncompte.link", "ours", "t.thing in ('member', 'skilled')");
    }
}
