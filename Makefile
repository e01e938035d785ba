# Every command of a developer; each is a script in bin/ that works without make, too.
# Settings are told by name, make run PORT=8080 ONCE=1: make hands them to the process as environment variables.

.DEFAULT_GOAL := help
# What make bench measures; empty is all.
ONLY ?=

.PHONY: help run test check fmt bench

help:
	@echo 'make run      build if needed, start the local AWS and all four services, show one true comment, serve'
	@echo '              ONCE=1 ends after the comment; also PORT, MANAGEMENT_PORT, DATA_DIR, AT, JMA_ARCHIVE'
	@echo '              and every setting of the README, as in: make run PORT=8080 ONCE=1'
	@echo 'make test     every check that needs no Docker: format, lint, unit, contract, end to end'
	@echo 'make check    the quick ones: format, lint, unit'
	@echo 'make fmt      format the sources'
	@echo 'make bench    measured figures, also as JSON under target/bench; ONLY=start or ONLY=throughput measures a part'

run:
	@bin/run

test:
	@bin/test

check:
	@bin/test -Dtests.excluded='**/*IT.java'

fmt:
	@bin/maven -q spotless:apply

bench:
	@bin/bench $(ONLY)
