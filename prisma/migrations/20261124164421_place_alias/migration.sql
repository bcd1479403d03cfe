-- CreateTable
CREATE TABLE "place_alias" (
    "kind" TEXT NOT NULL,
    "alias" TEXT NOT NULL,
    "written" TEXT NOT NULL,
    "location_code" TEXT NOT NULL,
    "added_by" TEXT NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "place_alias_pkey" PRIMARY KEY ("kind","alias")
);

-- AddForeignKey
ALTER TABLE "place_alias" ADD CONSTRAINT "place_alias_location_code_fkey" FOREIGN KEY ("location_code") REFERENCES "location"("code") ON DELETE RESTRICT ON UPDATE CASCADE;
