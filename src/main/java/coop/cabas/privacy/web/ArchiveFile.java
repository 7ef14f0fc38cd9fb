package coop.cabas.privacy.web;

import coop.cabas.files.FileId;
import coop.cabas.files.Files;
import coop.cabas.organisation.Organisation;
import coop.cabas.privacy.Archive;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * An archive as a ZIP file: {@code data.json} for programs, {@code index.html} for people, and the attached documents.
 *
 * <p>The JSON names the person as schema.org does ({@code Person}: {@code givenName}, {@code familyName}, {@code email}…), so
 * that another program can take it over (GDPR, article 20.1), and gives all the rest under {@code data}, module by module.
 */
@Component
class ArchiveFile {

    private final JsonMapper json;
    private final TemplateEngine templates;
    private final Files files;
    private final Organisation organisation;

    ArchiveFile(JsonMapper json, TemplateEngine templates, Files files, Organisation organisation) {
        this.json = json;
        this.templates = templates;
        this.files = files;
        this.organisation = organisation;
    }

    ResponseEntity<byte[]> answer(Archive archive, String name) {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("application/zip"))
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename(name, StandardCharsets.UTF_8)
                                .build()
                                .toString())
                .cacheControl(CacheControl.noStore())
                .body(zip(archive));
    }

    private byte[] zip(Archive archive) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            var documents = new LinkedHashMap<String, String>();
            for (var number : archive.documents()) {
                var document = files.read(new FileId(number));
                var path = "documents/" + number + "-" + document.name();
                documents.put(number + " · " + document.name(), path);
                put(zip, path, document.content());
            }
            put(zip, "data.json", text(archive, documents).getBytes(StandardCharsets.UTF_8));
            var sheet = new ArchiveSheet(archive, organisation.identity().name(), documents);
            var html = new StringOutput();
            templates.render(sheet.template(), sheet, html);
            put(zip, "index.html", html.toString().getBytes(StandardCharsets.UTF_8));
            try (var css = Objects.requireNonNull(ArchiveFile.class.getResourceAsStream("/privacy/archive.css"))) {
                put(zip, "archive.css", css.readAllBytes());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private String text(Archive archive, LinkedHashMap<String, String> documents) {
        var all = json.createObjectNode();
        all.put("@context", "https://schema.org");
        all.put("dateCreated", archive.made().toString());
        all.put("publisher", organisation.identity().name());
        all.set("about", person(archive));
        var data = all.putObject("data");
        for (var section : archive.sections()) {
            var parts = section.table().split("\\.");
            var schema = data.get(parts[0]) instanceof ObjectNode known ? known : data.putObject(parts[0]);
            section.rows().forEach(schema.putArray(parts[1])::add);
        }
        var attached = all.putArray("documents");
        documents.values().forEach(attached::add);
        return json.rebuild().enable(SerializationFeature.INDENT_OUTPUT).build().writeValueAsString(all);
    }

    private ObjectNode person(Archive archive) {
        var person = json.createObjectNode();
        var file = archive.rows("members.member");
        var entity =
                !file.isEmpty() && file.getFirst().path("kind").asString("").equals("ENTITY");
        person.put("@type", entity ? "Organization" : "Person");
        person.put("name", archive.name());
        for (var row : file) {
            copy(row, "firstName", person, "givenName");
            copy(row, "lastName", person, "familyName");
            copy(row, "nickname", person, "alternateName");
            copy(row, "company", person, "legalName");
            copy(row, "birthDate", person, "birthDate");
            copy(row, "birthPlace", person, "birthPlace");
            copy(row, "profession", person, "jobTitle");
            copy(row, "number", person, "identifier");
        }
        var emails = person.putArray("email");
        archive.rows("members.email").forEach(row -> emails.add(row.path("address")));
        var phones = person.putArray("telephone");
        archive.rows("members.phone").forEach(row -> phones.add(row.path("number")));
        var addresses = person.putArray("address");
        for (var row : archive.rows("members.address")) {
            var address = addresses.addObject().put("@type", "PostalAddress");
            copy(row, "street", address, "streetAddress");
            copy(row, "postcode", address, "postalCode");
            copy(row, "city", address, "addressLocality");
            copy(row, "region", address, "addressRegion");
            copy(row, "country", address, "addressCountry");
        }
        return person;
    }

    private static void copy(JsonNode from, String name, ObjectNode to, String as) {
        var value = from.path(name).asString("");
        if (!value.isEmpty() && !to.has(as)) {
            to.put(as, value);
        }
    }

    private static void put(ZipOutputStream zip, String path, byte[] content) throws IOException {
        zip.putNextEntry(new ZipEntry(path));
        zip.write(content);
        zip.closeEntry();
    }
}
