package io.weathercomment.api.places;

import io.vertx.core.Future;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.weathercomment.api.contract.Answer;
import io.weathercomment.api.contract.Ask;
import io.weathercomment.api.contract.Shown;
import io.weathercomment.api.problems.Problem;
import io.weathercomment.api.problems.ProblemException;
import io.weathercomment.api.problems.ProblemType;
import io.weathercomment.domain.Catalogue;
import io.weathercomment.domain.Location;

/** The places as callers name and see them. */
public record Places(Catalogue catalogue) {
    private static final int SUGGESTIONS = 5;

    public Future<Answer> list(Ask ask) {
        var locations = ask.optional("region").map(this::inRegion).orElseGet(() -> array(catalogue.all()));
        return Future.succeededFuture(
                Answer.ok(new JsonObject().put("count", locations.size()).put("locations", locations)));
    }

    public Future<Answer> get(Ask ask) {
        return Future.succeededFuture(Answer.ok(json(named("id", ask.required("id")))));
    }

    /**
     * The place that a caller means by an id or an exact name.
     *
     * @param field where it was named
     */
    public Location named(String field, String idOrName) {
        return catalogue.find(idOrName).orElseThrow(() -> unknown(field, idOrName));
    }

    /** Id and name, as far as the place is known still. */
    public JsonObject brief(String locationId) {
        var name = catalogue.byId(locationId).map(Location::name).orElse(locationId);
        return new JsonObject().put("id", locationId).put("name", name);
    }

    private JsonArray inRegion(String region) {
        var locations = catalogue.inRegion(region);
        if (locations.isEmpty()) {
            var shown = Shown.text(region);
            throw Problem.of(ProblemType.UNKNOWN_REGION, shown, String.join(", ", catalogue.regions()))
                    .with("field", "region")
                    .with("possible", new JsonArray(catalogue.regions()))
                    .exception();
        }
        return array(locations);
    }

    private ProblemException unknown(String field, String named) {
        var suggestions = new JsonArray();
        catalogue
                .suggest(named, SUGGESTIONS)
                .forEach(location -> suggestions.add(
                        new JsonObject().put("id", location.id()).put("name", location.name())));
        return Problem.unknownLocation(Shown.text(named), !suggestions.isEmpty())
                .with("field", field)
                .with("suggestions", suggestions)
                .exception();
    }

    private static JsonArray array(Iterable<Location> locations) {
        var array = new JsonArray();
        locations.forEach(location -> array.add(json(location)));
        return array;
    }

    private static JsonObject json(Location location) {
        return new JsonObject()
                .put("id", location.id())
                .put("name", location.name())
                .put("kana", location.kana())
                .put("romaji", location.romaji())
                .put("prefecture", location.prefecture())
                .put("region", location.region())
                .put("order", location.order())
                .put(
                        "coordinates",
                        new JsonObject().put("lat", location.latitude()).put("lon", location.longitude()))
                .put(
                        "jma",
                        new JsonObject()
                                .put("office", location.jmaOffice())
                                .put("area", location.jmaArea())
                                .put("amedas", location.amedas()));
    }
}
