package io.github.dbslicer.verify;

import io.github.dbslicer.config.BoundRules;
import io.github.dbslicer.config.ConnectionConfig;
import io.github.dbslicer.config.Courtesy;
import io.github.dbslicer.config.RulesBinder;
import io.github.dbslicer.config.SliceRules;
import io.github.dbslicer.dialect.Dialect;
import io.github.dbslicer.dialect.Dialects;
import io.github.dbslicer.dialect.ReadTerms;
import io.github.dbslicer.dialect.SourceDatabase;
import io.github.dbslicer.error.ErrorCode;
import io.github.dbslicer.error.SliceException;
import io.github.dbslicer.keys.RunMemory;
import io.github.dbslicer.mask.MaskingCheck;
import io.github.dbslicer.mask.RowMasks;
import io.github.dbslicer.plan.Planner;
import io.github.dbslicer.run.StepListener;
import io.github.dbslicer.schema.DatabaseSchema;
import io.github.dbslicer.schema.Table;
import io.github.dbslicer.schema.TableId;
import io.github.dbslicer.slice.Proof;
import io.github.dbslicer.slice.UserSql;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Holds a target against the source that a slice of it was cut from: whether the target has exactly the rows of the slice, with exactly the
 * values that the source has. Nothing is changed in either.
 */
public final class Verifier {
    private final Dialects dialects;

    public Verifier(Dialects dialects) {
        this.dialects = dialects;
    }

    /**
     * Verifies a slice that was cut at some time. What has changed in the source since shows as a difference. An interrupt of the calling
     * thread ends it.
     *
     * @throws SliceException where it could not be done; a target that is not the slice is a result
     */
    public Verification verify(VerifyRequest request, StepListener listener) {
        Dialect dialect = dialect(request);
        List<SourceDatabase> sources = new ArrayList<>();
        try {
            ReadTerms terms = terms(request);
            for (ConnectionConfig config : request.sources()) {
                sources.add(dialect.openSource(config, terms));
            }
            return verify(claim(request, dialect, sources, listener), listener);
        } finally {
            sources.forEach(SourceDatabase::close);
        }
    }

    private static ReadTerms terms(VerifyRequest request) {
        Courtesy courtesy = request.reading().courtesy();
        int sources = request.sources().size();
        int share = (request.workers() + sources - 1) / sources;
        return new ReadTerms(request.reading().consistency(), courtesy.rowSessions(share), courtesy.statementTimeout());
    }

    private static Proof.Claim claim(
            VerifyRequest request, Dialect dialect, List<SourceDatabase> sources, StepListener listener) {
        DatabaseSchema schema = sources.get(0).schema();
        Set<TableId> scope = RulesBinder.scope(request.tables(), schema);
        MaskingCheck masks = new MaskingCheck(schema, scope, dialect::room, request.maskingKey());
        BoundRules bound = RulesBinder.bind(request.rules(), schema, masks);
        bound.warnings().forEach(warning -> listener.warning(warning.message()));
        UserSql.of(bound.rules()).check(sources, schema, read(schema, bound.rules(), scope));
        return new Proof.Claim(
                sources.stream()
                        .flatMap(source -> Collections.nCopies(source.sessions(), source).stream())
                        .toList(),
                request.target(),
                schema,
                bound.rules(),
                RowMasks.of(
                        masks.masking(),
                        bound.rules().relations(schema),
                        schema,
                        new RowMasks.Source(sources.get(0), dialect)),
                scope,
                request.interim());
    }

    private static Set<Table> read(DatabaseSchema schema, SliceRules rules, Set<TableId> scope) {
        return Planner.plan(schema, rules, scope).stages().stream()
                .flatMap(stage -> stage.selections().stream())
                .map(selection -> schema.table(selection.table()))
                .collect(Collectors.toSet());
    }

    /**
     * Verifies a slice whose source is still open, at the very moment that it was cut from.
     *
     * @throws SliceException where it could not be done; a target that is not the slice is a result
     */
    public Verification verify(Proof.Claim claim, StepListener listener) {
        Dialect dialect = dialects.dialect(claim.target().type());
        try (SourceDatabase target =
                        TargetSession.reading(() -> dialect.openSource(claim.target(), ReadTerms.separate()));
                RunMemory memory = RunMemory.open(claim.interim())) {
            DatabaseSchema schema = TargetSession.reading(target::schema);
            Pairing pairing = new Pairing(claim.schema(), schema, claim.rules(), claim.masks(), dialect::heldForm);
            return new Check(claim, target, pairing, new Terms(memory.keys(), claim.masks()), listener).run();
        }
    }

    private Dialect dialect(VerifyRequest request) {
        String type = request.target().type();
        for (ConnectionConfig source : request.sources()) {
            if (!source.type().equals(type)) {
                throw new SliceException(
                        ErrorCode.CONFIGURATION,
                        "Connection '" + source.name() + "' is " + source.type() + " and '"
                                + request.target().name() + "' is " + type
                                + ". A slice is in a database of the source's kind: give both the same type.");
            }
        }
        return dialects.dialect(type);
    }
}
